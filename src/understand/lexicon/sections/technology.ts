/** Technology: computers, networks, devices, games and the companies that make them. */
import type { SectionWords } from './section-words.ts'

export const TECHNOLOGY: SectionWords = {
  strong: `software internet broadband smartphone website microchip processor computing computer gadget hacker malware spyware
    cybersecurity encryption artificial-intelligence algorithm startup silicon-valley search-engine operating-system laptop app
    open-source browser server download downloads peer-to-peer p2p file-sharing online-game video-game video-games computer-game videogame
    console playstation ps2 ps3 ps5 xbox nintendo gamecube game-boy gameboy psp sega atari electronic-arts ipod iphone ipad itunes imac macintosh mac-os
    android spam spammer phishing virus-writer worm-virus trojan-horse antivirus anti-virus mobile-phone cellphone cell-phone handset blog
    blogger blogging weblog wireless wi-fi wifi wimax bluetooth chatbot robot robotics semiconductor chipmaker chip-maker data-centre data-center
    cloud-computing social-network social-media machine-learning nvidia openai google microsoft apple-computer firefox mozilla netscape
    internet-explorer linux gamer intel amd advanced-micro ibm hewlett-packard hp-printer dell sun-microsystems oracle peoplesoft sap
    novell red-hat sco symantec mcafee cisco juniper nortel lucent ericsson nokia motorola samsung-electronics sony-ericsson siemens-mobile
    qualcomm broadcom texas-instruments micron toshiba hitachi-disk fujitsu nec panasonic matsushita sharp-lcd philips-electronics
    yahoo aol america-online msn ebay amazon.com amazon-web napster kazaa grokster bittorrent realnetworks skype vonage voip
    net-phone internet-telephony internet-phone internet-calls instant-messaging instant-messenger web-browser web-site search-tool desktop-search
    search-giant search-results web-search web-page web-users internet-users net-users webcam web-server webmaster domain-name icann dns
    html xml java javascript python-code php .net visual-studio sql-server database-software middleware web-services
    windows-xp windows-server longhorn vista-windows service-pack security-hole security-flaw security-patch vulnerability vulnerabilities exploit-code
    denial-of-service ddos botnet zombie-computers rootkit keylogger hacking cyber cyberattack cyber-attack ransomware data-breach password
    firewall identity-theft online-fraud online-security e-commerce ecommerce online-shopping dot-com dotcom webcast podcast streaming
    music-download online-music digital-music music-player mp3 mp3-player portable-player digital-camera camera-phone camcorder dvd-recorder hd-dvd
    blu-ray high-definition hdtv flat-panel plasma-screen lcd tivo digital-video dvr set-top-box digital-tv digital-television
    digital-rights drm copy-protection copyright-infringement software-piracy file-swapping file-swappers riaa mpaa piracy
    text-message text-messaging sms mms 3g 4g 5g gprs gsm cdma wap ringtone mobile-operator mobile-internet mobile-network mobile-operators
    telecoms telecommunications fibre-optic fiber-optic dsl adsl cable-modem dial-up modem bandwidth router ethernet gigabit rfid radio-tags
    gps satellite-navigation sat-nav supercomputer mainframe mainframes blue-gene grid-computing notebook-pc notebooks desktop-pc pcs hard-drive hard-disk
    flash-memory memory-chip memory-chips dual-core 64-bit microprocessor pentium itanium opteron athlon nanometer silicon nanotechnology
    storage-device usb printer inkjet scanner keyboard touchscreen touch-screen operating-systems pda palmone palm-os blackberry treo pocket-pc handheld
    handhelds tablet-pc wearable smartwatch virtual-reality augmented-reality headset drone-maker self-driving driverless autonomous-vehicle
    electric-vehicle-software 3d-printing blockchain deepfake generative large-language-model language-model neural-network deep-learning chatgpt
    deepmind facebook twitter instagram tiktok whatsapp snapchat youtube linkedin reddit wikipedia myspace netflix-app spotify uber-app airbnb tesla-autopilot
    huawei zte xiaomi alibaba-cloud tencent baidu bytedance tsmc asml foxconn spacex-starlink starlink meta-platforms alphabet zoom-video slack-app
    half-life halo doom-3 grand-theft-auto everquest the-sims world-of-warcraft pokemon-game gameplay multiplayer first-person-shooter role-playing-game
    massively-multiplayer software-maker software-giant software-firm software-developer programmer programming coder source-code freeware shareware
    beta-version beta-test upgrade-software patch-tuesday plug-in add-on interface user-interface usability tech-firm tech-giant tech-company tech-support
    high-tech hi-tech it-department it-manager it-industry information-technology enterprise-software crm erp outsourcing-it cebit comdex
    macworld consumer-electronics ces-show e3-expo bill-gates steve-jobs steve-ballmer larry-ellison linus-torvalds mark-zuckerberg sundar tim-berners-lee
    technology-company technologies cnet infoworld pc-world pc-magazine idc gartner jupiter-research forrester computer-associates
    e-mail email e-mails emails junk-mail unsolicited inbox gmail hotmail mailbox spam-filter chat-room chatroom newsgroup online-community avatar emoji
    online-dating web-surfer surf-the surfing-web hyperlink hosting netizen cyberspace digital-divide bytes megabyte gigabyte terabyte megapixel megapixels pixel
    browsers hackers gamers laptops servers routers chips handsets cellphones cell-phones smartphones camera-phones music-service music-store download-service music-downloads
    search-service search-technology web-service web-address internet-service internet-access internet-provider internet-security net-security net-access computer-users computer-maker
    computer-virus computer-security computer-chip computer-chips computer-code pc-maker pc-makers pc-market pc-users operating-software security-software security-firm security-experts
    tech-stocks tech-giants tech-firms digital-media digital-photos digital-video video-phone video-recorder game-maker game-machine game-console handheld-device media-player
    wireless-network wireless-networks wireless-carrier phone-service phone-network phone-maker telecom-firm electronic-voting electronic-passport smart-cards radio-frequency-identification`,
  plain: `mail technology digital user device mobile phone network data web online electronic gaming game video tv media player camera
    chip pc program developer code system screen console service content privacy virtual innovation tech intel sony
    site satellite hardware platform patch bug machine tool feature version release launch upgrade
    standard format patent compatible application design engineer engineering automation automated sensor laser display monitor disc
    disk tape memory storage speed faster consumer-devices gadgets cable wire signal broadcast radio-frequency spectrum subscriber subscription
    portal provider isp connection connected connect access link search click page file files text messaging message voice call calls
    caller telephone operator carriers home-entertainment hi-fi audio sound image images graphic graphics animation simulation
    analyst-firm vendor vendors enterprise corporate-customers licence license licensing free-software library standardised tag tracking surveillance-technology
    identity biometric biometrics fingerprint smart card-reader chip-and-pin kiosk electronics maker handset-maker prototype futuristic inventor invention
    security attack worm virus infected flaw loophole warning-users secure protect crash-computer bot`,
}
