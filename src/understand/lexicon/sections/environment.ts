/** Environment: climate, nature, weather and what we do to them. */
import type { SectionWords } from './section-words.ts'

export const ENVIRONMENT: SectionWords = {
  strong: `climate climate-change global-warming emission emissions carbon greenhouse-gas biodiversity deforestation rainforest wildfire drought
    flood flooding floods hurricane typhoon cyclone glacier glaciers sea-level conservation conservationist endangered endangered-species habitat wildlife
    renewable renewables wind-farm windfarm wind-turbine wind-turbines solar-power solar-panel solar-panels pollution pollutant recycling recycle ecosystem coral-reef coral
    fossil-fuel fossil-fuels heatwave heat-wave ecologist ecology ecological environmentalist environmental-protection greenpeace friends-of-the-earth wwf sierra-club sewage oil-spill oil-slick
    air-quality net-zero rewilding peatland flood-defence flood-defense storm-surge national-park national-parks kyoto kyoto-protocol paris-agreement cop26
    cop27 cop28 ipcc carbon-tax carbon-footprint carbon-trading emissions-trading clean-energy green-energy geothermal hydroelectric biofuel ethanol
    ozone ozone-layer acid-rain smog toxic-waste nuclear-waste landfill pesticide pesticides herbicide organic-farming overfishing fish-stocks fisheries
    whaling whale-hunting trawler poaching poacher ivory-trade logging illegal-logging timber reforestation desertification permafrost
    ice-sheet ice-shelf melting-ice polar-bear polar-bears elephant rhino rhinoceros tiger-population panda wolf-population orangutan tortoise sea-turtle
    salmon otter badger-cull hedgehog butterfly bees-decline songbird invasive-species wetlands mangrove marshland
    tropical-storm tropical-depression hurricane-season category-5 category-4 tornado tornadoes twister blizzard snowstorm thunderstorm hailstorm
    monsoon torrential-rain flash-flood flash-floods mudslide bushfire bushfires forest-fire forest-fires firefighters-battled heavy-snow el-nino la-nina
    weather-service national-weather-service met-office meteorologist meteorological hurricane-center forecasters weather-forecast
    climate-crisis climate-emergency climate-activist climate-activists climate-activism climate-strike climate-protest climate-scientist climate-scientists
    climate-science climate-policy climate-deal climate-pact climate-accord climate-agreement climate-summit climate-talks climate-denial climate-sceptic climate-skeptic
    paris-climate paris-accord warming-planet oil-pipeline pipeline-protest keystone-xl dakota-access offshore-drilling arctic-drilling drilling-rights coal-fired coal-plant
    carbon-neutral carbon-neutrality decarbonise decarbonize clean-power clean-air clean-water drinking-water water-crisis lead-pipes environment-agency environmental-groups
    environmental-impact thunberg greta-thunberg wind-energy single-use plastic-bags microplastics levee floodwaters flood-waters evacuations evacuation-orders`,
  plain: `environment environmental weather temperature rainfall storm river ocean sea coast forest tree species bird water
    waste plastic nature ice arctic antarctic wetland soil warming rain snow wind landslide evacuation reservoir dam
    forecast sustainable green farming tide erosion marsh mountain crop harvest farmer farmland
    winds gust gusts mph-winds storms cold-snap frost fog sunshine humid freezing record-temperatures
    power-station coal oil-drilling pipeline-protest fracking nuclear-plant fuel efficiency electric-car electric-cars hybrid emissions-test
    animal animals bear wolf deer whale dolphin shark turtle eagle owl penguin plant gardener reserve sanctuary`,
}
