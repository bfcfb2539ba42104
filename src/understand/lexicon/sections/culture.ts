/** Culture: film, music, books, stage, art, television and fame. */
import type { SectionWords } from './section-words.ts'

export const CULTURE: SectionWords = {
  strong: `film films film-maker movie movies actor actress director-of box-office hollywood bollywood oscar oscars bafta baftas emmy emmys grammy grammys tony-award album albums singer
    songwriter rapper rap-star rock-star pop-star pop-band boy-band girl-band band-members band concert gig novel novelist author-of poet poetry
    poem theatre theater playwright exhibition art-gallery gallery painter painting paintings portrait sculpture sculptor museum orchestra symphony conductor violinist pianist
    opera ballet choreographer choreography festival-of film-festival cannes sundance tv-series sitcom soap-opera soap-star comedian comedy stand-up-comedy screenplay premiere
    soundtrack chart-topping best-actor best-actress best-film best-picture best-director supporting-actor supporting-actress golden-globe golden-globes nominee celebrity celebrities paparazzi
    fashion-week fashion-designer supermodel catwalk designer-label box-set bestseller best-selling booker-prize pulitzer turner-prize brit-award brit-awards brits mtv mobo hip-hop hip-hop-star rock-band
    musical west-end broadway glastonbury cinema cinemas screenwriter filmmaker documentary-maker star-wars harry-potter jk-rowling lord-of-the-rings shrek spider-man
    batman superman james-bond 007 disney-film pixar marvel-studios dreamworks warner-bros mgm paramount-pictures universal-pictures miramax weinstein
    steven-spielberg martin-scorsese quentin-tarantino clint-eastwood woody-allen george-lucas peter-jackson mel-gibson tom-hanks tom-cruise
    brad-pitt angelina-jolie jennifer-aniston julia-roberts nicole-kidman leonardo-dicaprio johnny-depp jude-law kate-winslet cate-blanchett jamie-foxx
    hilary-swank halle-berry george-clooney russell-crowe robert-de-niro al-pacino meryl-streep scarlett-johansson kim-kardashian kanye-west taylor-swift beyonce rihanna
    justin-bieber lady-gaga miley-cyrus ed-sheeran adele madonna britney-spears jennifer-lopez ben-affleck eminem jay-z 50-cent snoop-dogg p-diddy usher-song mariah-carey
    janet-jackson michael-jackson elton-john paul-mccartney john-lennon beatles rolling-stones u2 bono coldplay oasis blur-band keane franz-ferdinand
    robbie-williams kylie-minogue elvis elvis-presley bob-dylan bruce-springsteen david-bowie ray-charles bob-geldof band-aid live-aid
    american-idol pop-idol x-factor big-brother reality-tv reality-show game-of-thrones doctor-who simpsons desperate-housewives sopranos coronation-street eastenders
    talk-show chat-show late-night-show talk-show-host oprah-winfrey david-letterman jon-stewart saturday-night-live tv-presenter tv-show radio-1 radio-dj dj disc-jockey
    chart-show number-one-single single-chart uk-chart billboard debut-album studio-album record-label recording-artist emi sony-bmg lyrics guitarist guitar drummer vocalist
    bassist rock-n-roll punk-rock jazz blues-singer reggae country-music folk-music classical-music gospel-music techno rave nightclub
    cartoon cartoonist animated-film animation-film comic-book comics manga anime graphic-novel thriller horror-film romantic-comedy blockbuster sequel trilogy remake
    biopic costume-drama period-drama film-critic film-director film-industry film-star film-studio film-premiere film-fans screen-actors directors-guild
    academy-award academy-awards motion-picture walk-of-fame red-carpet awards-ceremony awards-show lifetime-achievement lead-role title-role co-star co-starring
    starred-in starring stars-in stage-play royal-ballet national-theatre royal-opera shakespeare hamlet dickens literary literature novelist's memoir autobiography biography
    publisher-book book-prize nobel-prize-for-literature da-vinci-code da-vinci van-gogh picasso rembrandt monet munch andy-warhol damien-hirst tate-modern tate
    louvre national-gallery guggenheim sotheby's christie's auction-house art-collection masterpiece old-master watercolour photography-exhibition installation-artist
    fashion-show haute-couture gucci-designer vogue chef recipe recipes restaurant-critic sommelier engagement-ring wedding-celebrity divorce-celebrity
    nightlife showbiz entertainment-weekly entertainer variety-magazine hollywood-reporter tabloid gossip premiere-of rotten-tomatoes moviegoers cinemagoers ticket-sales-film`,
  plain: `music song artist art star show award drama book fiction audience performance perform tour
     label chart cast character television tv channel programme series viewer episode review fashion
    festival heritage culture cultural entertainment singing sing dance dancer photograph nomination nominated documentary studio dvd pop rock
    director producer produced script hit-single hit-film opening-weekend weekend-takings fame famous fan-club fans stars
    rap punk soul folk classical composer composed lyric tune melody instrument violin piano drum ticket tickets 
    magazine editor publisher published writer author reader bestselling library tale children's-book
    broadcaster bbc itv channel-4 nbc abc-tv cbs fox-tv hbo sitcom-star host presenter ratings audience-figures soap commercial-tv 
    actor's wedding romance romantic kiss sexy nude lingerie model glamour dress wear designer make-up
    royal prince-charles camilla princess-diana duchess venue theatre-company playhouse art-show collection curator auction vintage
    museum-visitors sculptures statue monument anniversary icon iconic death-of-actor comedy-show humour joke funny satire spoof
    cinema-release hollywood-star funeral-star`,
}
