/** Science: what researchers find out, on earth and beyond it. */
import type { SectionWords } from './section-words.ts'

export const SCIENCE: SectionWords = {
  strong: `scientist astronomer astronomy astrophysicist cosmologist cosmic cosmology telescope hubble spacecraft spaceship asteroid comet
    meteorite meteor galaxy galaxies nebula planet planetary exoplanet fossil dinosaur tyrannosaur mammoth genome gene genetic geneticist
    dna rna mrna-molecule chromosome physicist physics particle-physics particle-accelerator quantum neuroscientist neuroscience neuron archaeologist archeologist
    archaeological archaeology paleontologist palaeontologist anthropologist nasa esa space-station international-space space-shuttle shuttle-discovery
    space-probe rover mars-rover martian lunar moon-mission orbit orbiter orbiting astronaut cosmonaut soyuz laboratory peer-reviewed microscope
    molecule molecular protein enzyme amino-acid evolution evolutionary darwin natural-selection species-of new-species biologist biology
    chemist chemistry biochemist botanist zoologist entomologist primatologist primate chimpanzee chimp gorilla-study
    hominid hominin homo-erectus homo-sapiens neanderthal collider hadron neutrino supernova black-hole dark-matter dark-energy
    gravitational gravity relativity einstein big-bang string-theory nuclear-fusion fusion-reactor excavation excavate skull-found ancient-tomb
    pharaoh mummy stonehenge pyramid-discovered bronze-age stone-age iron-age prehistoric jurassic cretaceous triassic pleistocene ice-age
    rocket-launch space-agency spaceport spaceflight space-flight spaceshipone space-tourism space-tourist private-spaceflight x-prize burt-rutan launch-pad
    lift-off liftoff booster cassini huygens titan-moon saturn jupiter venus-probe mercury-probe uranus neptune pluto messenger-probe genesis-capsule
    voyager beagle-2 mars-express mars-mission red-planet jet-propulsion cape-canaveral kennedy-space baikonur ariane
    solar-system milky-way light-years light-year star-formation sunspot solar-flare solar-wind eclipse aurora stargazer observatory
    cloning cloned stem-cell stem-cells embryo embryonic human-cloning mouse-study lab-mice lab-rats fruit-flies fruit-fly worm-gene bacterium microbe
    microbes mitochondria photosynthesis cell-biology tissue-engineering antibody-study crispr gene-editing bioengineered synthetic-biology
    geologist geology seismologist seismology tectonic volcanologist volcanology volcano-scientists geophysicist oceanographer oceanography marine-biologist
    paleoclimate ice-core ice-cores radiocarbon carbon-dating isotope sediment-core ancient-dna mathematician mathematics theorem prime-number
    nobel-prize-in nobel-laureate researchers-found researchers-at scientists-say scientists-have study-published published-in-the-journal journal-nature
    journal-science royal-society national-academy geophysical-union astronomical american-association-for-the-advancement
    nanotube nanoparticle nanoscale superconductor laser-beam atom atomic-clock electron photon proton neutron antimatter periodic-table element-discovered
    ornithologist researchers-say researchers-believe scientists-found scientists-believe scientists-report scientific-study new-study-shows study-shows study-suggests study-says
    space-mission space-program space-programme space-exploration space-travel space-walk spacewalk space-crew space-telescope space-race manned-mission moon-landing
    shuttle-fleet shuttle-flights shuttle-launch rocket-engine launch-vehicle unmanned-spacecraft weather-satellite ringed-planet rings-of-saturn moons-of sun's-surface earth's-core earth's-magnetic
    fossil-remains fossils dinosaurs skeletons ancient-city ancient-ruins ancient-egypt ancient-human early-humans human-ancestors human-genome human-embryos gene-therapy-trial mutant
    songbird-study animal-behaviour animal-behavior cognition cognitive psychologist-at dolphin-study whale-song beetle spider-species ants honeybee
    tree-of-life mammal reptile amphibian crustacean vertebrate invertebrate carnivore predator-prey giant-squid coelacanth`,
  plain: `science scientific research researcher discovery discover university journal nature theory
    space mars moon solar earth star cell animal brain ancient skeleton probe mission satellite launch analysis evidence
    finding professor mathematical specimen experiment experimental hypothesis measurement measure instrument detector
     crater atmosphere telescope-image rocket capsule crew-module universe radiation magnetic energy-source hydrogen helium methane carbon-dioxide oxygen
    bird fish insect whale shark ape monkey mouse mice rat teeth tooth site-dig million-years
    years-ago extinct extinction survive origin human-evolution ancestor tribe civilization civilisation tomb temple artifact artefact
    memory-study sleep-study behavior behaviour mammals plants plant-species seed-bank crop-gene genetically-modified genetically engineered
    simulation model-predicts predict technique scientist-believe institute lab tests academy volcano eruption earthquake-study fault crust
    survey-ship seabed deep-sea expedition explorer exploration antarctic-research arctic-research conservation-study`,
}
