#include "core/ruler/qa_own_texts.h"

namespace ropewalk {

namespace {

constexpr OwnParagraph kParagraphs[] = {
    {"Photosynthesis",
     "Green plants, algae and some bacteria make their food from light by photosynthesis. The green pigment "
     "chlorophyll takes up mostly red and blue light and reflects the green. With the light's energy, water and "
     "carbon dioxide are turned into sugar, and oxygen is set free. Nearly all the oxygen in the air comes from "
     "this process.",
     "Which pigment takes up the light in photosynthesis?", "chlorophyll"},
    {"Mount Everest",
     "Mount Everest is the highest mountain above sea level. Its peak stands at 8,849 metres on the border between "
     "Nepal and the Tibet region of China. Edmund Hillary, a beekeeper from New Zealand, and Tenzing Norgay, a "
     "Sherpa, were the first who are known to have reached the top. They stood there on 29 May 1953.",
     "On which day did people first reach the top of Mount Everest, as far as is known?", "29 May 1953"},
    {"Johannes Gutenberg",
     "Johannes Gutenberg was a goldsmith from Mainz who brought printing with movable metal type to Europe around "
     "1450. His best known work is a Bible in Latin with 42 lines on most of its pages. About 180 copies were "
     "printed, and fewer than fifty are left. His press was made after the screw presses in which grapes were "
     "pressed.",
     "From which city did Johannes Gutenberg come?", "Mainz"},
    {"The Nile",
     "The Nile flows north through eleven countries and ends in the Mediterranean Sea. Its two main branches meet "
     "at Khartoum, the capital of Sudan. The White Nile comes from the region of the great lakes, the Blue Nile "
     "from Lake Tana in Ethiopia. The river's yearly flood made the fields of Egypt fertile until a high dam was "
     "built at Aswan.",
     "In which city do the White Nile and the Blue Nile meet?", "Khartoum"},
    {"Marie Curie",
     "Marie Curie was born in Warsaw in 1867 and worked in Paris. She shared the Nobel Prize in Physics of 1903 "
     "and was given the Nobel Prize in Chemistry of 1911 alone. With her husband Pierre she discovered two "
     "elements, radium and polonium. The second was named after the country of her birth.",
     "Which element did Marie Curie name after the country of her birth?", "polonium"},
    {"The octopus",
     "An octopus has eight arms with suckers, three hearts and blue blood. The blood is blue because it carries "
     "oxygen with copper, not with iron. Two of the hearts push blood through the gills, the third through the "
     "rest of the body. Most octopuses live for only one or two years, and the female dies soon after her eggs "
     "have hatched.",
     "How many hearts does an octopus have?", "three"},
    {"The Great Wall",
     "The walls that are together called the Great Wall of China were built over more than two thousand years. "
     "Most of what is seen today was built under the Ming dynasty, between the fourteenth and the seventeenth "
     "century. It is made of stone, brick and rammed earth. Watchtowers could pass on a warning by smoke during "
     "the day and by fire at night.",
     "Under which dynasty was most of today's Great Wall built?", "Ming dynasty|Ming"},
    {"Penicillin",
     "In 1928 Alexander Fleming came back to his laboratory in London from a holiday and found mould on one of his "
     "dishes. Around the mould the bacteria had died. He called what killed them penicillin, but could not make "
     "much of it. Howard Florey and Ernst Chain turned it into a medicine in Oxford during the Second World War.",
     "In which year did Fleming find the mould on his dish?", "1928"},
    {"The Moon",
     "The Moon goes round the Earth once in about 27 days and always turns the same side to it. Its pull is the "
     "main cause of the tides. Neil Armstrong was the first person who walked on it, in July 1969. He and Buzz "
     "Aldrin brought home more than twenty kilograms of rock, while Michael Collins waited in orbit.",
     "Who stayed in orbit while the first two people walked on the Moon?", "Michael Collins"},
    {"Coffee",
     "Coffee is made from the roasted seeds of a shrub that first grew in the highlands of Ethiopia. From there it "
     "came to Yemen, where it was drunk to stay awake during prayers at night. Brazil has been the largest grower "
     "for more than a century. The two kinds that are grown most are called arabica and robusta.",
     "Which country has been the largest grower of coffee for more than a century?", "Brazil"},
    {"The violin",
     "A violin has four strings, tuned in fifths to G, D, A and E. The best known makers worked in Cremona in the "
     "north of Italy, among them Antonio Stradivari and several of the Amati family. The front is mostly made of "
     "spruce and the back of maple. A small wooden post inside, called the sound post, carries the vibration from "
     "the front to the back.",
     "In which town did Antonio Stradivari work?", "Cremona"},
    {"Iceland",
     "Iceland lies on the ridge where the plates of Europe and North America move apart, so it has many volcanoes "
     "and hot springs. Its parliament, the Althing, was founded in 930. Nearly all houses in the capital, "
     "Reykjavik, are heated with hot water from the ground. About a tenth of the country is covered by ice.",
     "When was Iceland's parliament founded?", "930"},
    {"The honey bee",
     "A colony of honey bees has one queen, some hundred drones and tens of thousands of workers. A worker that "
     "has found flowers shows the others the way by a dance: its angle tells the direction against the sun, its "
     "length the distance. Karl von Frisch, who found out what the dance means, was given a Nobel Prize in 1973. "
     "Honey keeps for years because it holds too little water for germs to grow.",
     "Who found out what the dance of the bees means?", "Karl von Frisch|von Frisch"},
    {"Ada Lovelace",
     "Ada Lovelace, a daughter of the poet Lord Byron, was taught mathematics from childhood. In 1843 she "
     "translated an article on Charles Babbage's analytical engine and added notes that were longer than the "
     "article. One of them shows step by step how the machine could compute Bernoulli numbers. It is often called "
     "the first computer program, though the machine was never built.",
     "Which numbers does the program in Ada Lovelace's notes compute?", "Bernoulli numbers|Bernoulli"},
    {"The Amazon",
     "The Amazon carries more water to the sea than any other river. It rises in the Andes of Peru and flows east "
     "through Brazil to the Atlantic Ocean. No bridge crosses its main course, and for much of its way it is "
     "several kilometres wide. The pink river dolphin lives in its waters, and the forest around it is the largest "
     "rainforest on Earth.",
     "Into which ocean does the Amazon flow?", "Atlantic Ocean|Atlantic"},
    {"Gold",
     "Gold is a soft yellow metal that does not rust and can be beaten into leaves thinner than a thousandth of a "
     "millimetre. Its chemical sign is Au, from the Latin word aurum. Pure gold is called 24 carat; gold of 18 "
     "carat is three quarters pure. In 1848 gold was found at Sutter's Mill, and hundreds of thousands of people "
     "came to California.",
     "What is the chemical sign of gold?", "Au"},
    {"The Suez Canal",
     "The Suez Canal joins the Mediterranean Sea and the Red Sea, so that ships need not sail round Africa. It was "
     "opened in 1869 after ten years of work led by Ferdinand de Lesseps. It has no locks, because both seas are "
     "at nearly the same level. In 2021 the container ship Ever Given ran aground and blocked it for six days.",
     "Who led the building of the Suez Canal?", "Ferdinand de Lesseps|de Lesseps"},
    {"Hummingbirds",
     "Hummingbirds live only in the Americas. They can hover in front of a flower and are the only birds that can "
     "fly backwards. Their wings beat up to eighty times a second. The smallest of all birds is the bee "
     "hummingbird of Cuba, which weighs less than two grams.",
     "On which island does the smallest bird live?", "Cuba"},
    {"The printing of money",
     "Paper money was first used in China, where merchants of the Tang dynasty left heavy coins with a bank and "
     "carried receipts instead. Under the Song dynasty, in the eleventh century, the state printed notes itself. "
     "Marco Polo told of them in Europe, where few believed him. In Europe the first bank that printed notes was "
     "in Stockholm, in 1661.",
     "In which European city were bank notes first printed?", "Stockholm"},
    {"Vincent van Gogh",
     "Vincent van Gogh was born in the Netherlands in 1853 and began to paint only in his late twenties. He made "
     "about 900 paintings in ten years, many of them in Arles in the south of France. His brother Theo, an art "
     "dealer, paid for his paints and kept his letters. The Starry Night shows the view from his window in an "
     "asylum near Saint-Remy.",
     "What was the name of van Gogh's brother?", "Theo"},
    {"Salt",
     "Table salt is sodium chloride. It is dug from mines, or won from sea water that is left to dry in the sun. "
     "Before there were refrigerators, meat and fish were kept from going bad with it. Roman soldiers are said to "
     "have been given money to buy salt, and the word salary comes from the Latin word for it.",
     "Which English word comes from the Latin word for salt?", "salary"},
    {"The giraffe",
     "Giraffes are the tallest animals on land; a male can be more than five metres high. Like nearly all mammals "
     "they have only seven bones in the neck, but each can be 25 centimetres long. Their tongues are dark and "
     "about half a metre long. They sleep for only a short time each day, mostly standing.",
     "How many bones are there in a giraffe's neck?", "seven"},
    {"The steam engine",
     "The first steam engine that was used widely was built by Thomas Newcomen in 1712 to pump water out of mines. "
     "James Watt, an instrument maker from Scotland, saw in 1765 how much heat it wasted. His engine let the steam "
     "condense in a chamber of its own and needed far less coal. The unit of power, the watt, is named after him.",
     "What was Newcomen's engine built for?", "to pump water out of mines|pump water"},
    {"Saturn",
     "Saturn is the sixth planet from the Sun and would float on water, if there were enough of it, because it is "
     "so light for its size. Its rings are made of pieces of ice and rock. Its largest moon, Titan, has a thick "
     "atmosphere and lakes of liquid methane. The probe Cassini went round the planet for thirteen years until "
     "2017.",
     "What is the largest moon of Saturn?", "Titan"},
    {"The Panama Canal",
     "The Panama Canal joins the Atlantic and the Pacific Ocean. Ships are lifted by locks to Gatun Lake, 26 "
     "metres above the sea, and let down again on the other side. A French company began the work in 1881 and gave "
     "up; the United States finished it in 1914. Thousands of workers had died of yellow fever before it was "
     "understood that mosquitoes carry it.",
     "To which lake are ships lifted in the Panama Canal?", "Gatun Lake"},
    {"Chess",
     "Chess came from India by way of Persia, and the words check and checkmate go back to Persian ones. Each "
     "player begins with sixteen pieces, eight of which are pawns. The queen became the strongest piece only at "
     "the end of the fifteenth century. In 1997 the computer Deep Blue won a match against Garry Kasparov, then "
     "champion of the world.",
     "Which computer beat Garry Kasparov in 1997?", "Deep Blue"},
    {"The heart",
     "A grown person's heart beats about a hundred thousand times a day. It has four chambers: two atria, which "
     "take blood in, and two ventricles, which push it out. The right side sends blood to the lungs, the left side "
     "to the rest of the body. The largest artery, the aorta, begins at the left ventricle.",
     "What is the largest artery called?", "aorta"},
    {"The Eiffel Tower",
     "The Eiffel Tower was built for the world's fair of 1889 in Paris, a hundred years after the French "
     "Revolution. It was meant to stand for twenty years and was kept because it served as a mast for radio. It is "
     "painted about every seven years, with sixty tonnes of paint. In summer the iron grows so warm that the tower "
     "is about fifteen centimetres higher.",
     "Why was the Eiffel Tower kept after its twenty years?", "it served as a mast for radio|mast for radio|radio"},
    {"Silk",
     "Silk is spun by the caterpillar of a moth that feeds on the leaves of the mulberry tree. One cocoon gives a "
     "thread of up to nine hundred metres. For a long time only people in China knew how to make it. Two monks are "
     "said to have brought eggs of the moth to Constantinople in hollow canes, about the year 552.",
     "On the leaves of which tree does the silk moth's caterpillar feed?", "mulberry tree|mulberry"},
    {"The Baltic Sea",
     "The Baltic Sea is joined to the North Sea only by narrow straits, so its water is hardly salty. In its "
     "northern part it freezes in most winters. Amber, the hardened resin of old trees, is washed up on its "
     "southern shores. In the Middle Ages the towns of the Hanseatic League, led by Lubeck, traded across it.",
     "Which town led the Hanseatic League?", "Lubeck"},
    {"Isaac Newton",
     "Isaac Newton was born in Woolsthorpe in 1642 and studied at Cambridge. When the university was closed "
     "because of the plague, he worked at home on light, gravity and the calculus. His main work, the Principia, "
     "was printed in 1687; Edmond Halley paid for it. Later he was Warden of the Royal Mint and hunted forgers of "
     "coins.",
     "Who paid for the printing of the Principia?", "Edmond Halley|Halley"},
    {"The potato",
     "The potato was grown in the Andes thousands of years before ships from Spain brought it to Europe in the "
     "sixteenth century. Its green parts are poisonous. In Ireland so many people lived on it that a disease of "
     "the plant led to a famine from 1845 on. About a million people died, and more than a million left the "
     "country.",
     "In which country did the potato disease of 1845 lead to a famine?", "Ireland"},
    {"The Sahara",
     "The Sahara is the largest hot desert and about as large as the United States. Only about a quarter of it is "
     "sand; most is stone and gravel. Rock paintings of hippopotamuses and cattle show that it was green some six "
     "thousand years ago. Wind carries its dust across the ocean, where it brings phosphorus to the forests of the "
     "Amazon.",
     "Which element does Saharan dust bring to the forests of the Amazon?", "phosphorus"},
    {"Louis Braille",
     "Louis Braille lost his sight as a small child in his father's workshop in Coupvray, near Paris. At fifteen "
     "he had worked out a script of raised dots that can be read with a finger. It goes back to a code with which "
     "soldiers were to read messages in the dark. Each sign is made of up to six dots.",
     "Of how many dots at most is a sign of Braille's script made?", "six"},
    {"Glass",
     "Glass is made by melting sand with soda and lime at about 1,500 degrees. The glassmakers of Venice had to "
     "move to the island of Murano in 1291, because their furnaces were a danger to the town. They were not "
     "allowed to leave, so that the secrets of their craft would stay there. Window panes are made by letting the "
     "melt float on liquid tin.",
     "To which island did the glassmakers of Venice have to move?", "Murano"},
    {"The blue whale",
     "The blue whale is the largest animal that has ever lived. It can be thirty metres long and weigh as much as "
     "25 elephants. It feeds on krill, small shrimps of which it eats several tonnes a day. Its calls are lower "
     "than most people can hear and carry for hundreds of kilometres.",
     "What does the blue whale feed on?", "krill"},
    {"Tea",
     "Tea is made from the leaves of one evergreen plant, Camellia sinensis. Green tea is dried at once, black tea "
     "is left to darken first. Monks brought it from China to Japan. In 1773 people in Boston threw 342 chests of "
     "tea into the harbour because they would not pay the tax on it.",
     "How many chests of tea were thrown into the harbour of Boston?", "342"},
    {"Alfred Nobel",
     "Alfred Nobel was a chemist from Sweden who invented dynamite in 1867 by mixing nitroglycerin with a kind of "
     "earth. He held more than 350 patents and was a rich man. When a newspaper took him for dead and called him a "
     "merchant of death, he changed his will. Since 1901 the prizes that it founded have been given each year on "
     "10 December.",
     "What did Alfred Nobel invent in 1867?", "dynamite"},
    {"The Colosseum",
     "The Colosseum in Rome was opened in the year 80 under the emperor Titus. Up to fifty thousand people could "
     "watch fights of gladiators there. A large awning, handled by sailors, gave them shade. An earthquake in 1349 "
     "brought down its southern side, and the stones were used for palaces and churches.",
     "Under which emperor was the Colosseum opened?", "Titus"},
    {"Bamboo",
     "Bamboo is a grass, although its stems can be as tall as trees. Some kinds grow by nearly a metre in a day. "
     "Most kinds flower only once in many years, all plants at the same time, and then die. The giant panda eats "
     "little else and needs up to forty kilograms of it a day.",
     "Which animal eats little else than bamboo?", "giant panda|panda"},
    {"The compass",
     "A compass needle points to the north because the Earth is a weak magnet. Compasses were used on ships in "
     "China in the eleventh century and in Europe about a hundred years later. The magnetic pole is not at the "
     "same place as the pole of the Earth and moves by some kilometres a year. Sailors call the difference the "
     "declination.",
     "What do sailors call the difference between magnetic and true north?", "declination"},
    {"Lake Baikal",
     "Lake Baikal in Siberia is the deepest lake, 1,642 metres, and the oldest. It holds about a fifth of all "
     "fresh water that is not frozen. More than three hundred rivers flow into it but only one, the Angara, flows "
     "out. The Baikal seal lives there and nowhere else.",
     "Which river flows out of Lake Baikal?", "Angara"},
    {"The telephone",
     "Alexander Graham Bell, a teacher of deaf people from Edinburgh, was granted a patent for the telephone in "
     "March 1876. His first call went to his assistant Thomas Watson in the next room. The first exchange with a "
     "switchboard for many lines was opened in New Haven in 1878. Its directory was a single page with fifty names.",
     "Where was the first telephone exchange for many lines opened?", "New Haven"},
    {"Chameleons",
     "About half of all kinds of chameleons live on Madagascar. They can turn each eye by itself and shoot out a "
     "tongue that is longer than the body. They change colour mainly to show others their mood and to warm or cool "
     "themselves. Tiny crystals in the skin move apart or together and so reflect another light.",
     "On which island do about half of all kinds of chameleons live?", "Madagascar"},
    {"The metre",
     "The metre was defined in France in the 1790s as a ten-millionth of the way from the North Pole to the "
     "equator. Later a bar of platinum and iridium, kept at Sevres, was the standard. Since 1983 it has been the "
     "distance that light travels in a certain part of a second. Only three countries have not made the metric "
     "system their official one.",
     "Where was the bar kept that was the standard of the metre?", "Sevres"},
    {"Rosalind Franklin",
     "Rosalind Franklin was a chemist at King's College in London. In 1952 her student Raymond Gosling took an "
     "X-ray picture of DNA under her guidance that became known as photograph 51. It showed that the molecule has "
     "the form of a helix. James Watson and Francis Crick used it for their model and were given a Nobel Prize in "
     "1962, four years after her death.",
     "By what name did the X-ray picture of DNA become known?", "photograph 51"},
    {"Venice",
     "Venice stands on more than a hundred islands in a lagoon, on piles of wood driven into the mud. Under water, "
     "where no air reaches it, the wood has become as hard as stone. The town was a republic for about a thousand "
     "years and was ruled by a doge. Its merchant Marco Polo travelled to China and stayed there for seventeen "
     "years.",
     "What was the ruler of the republic of Venice called?", "doge"},
    {"Antarctica",
     "Antarctica is the coldest, driest and windiest continent, and no country owns it. Ice covers nearly all of "
     "it, on average about two kilometres thick. Roald Amundsen from Norway reached the South Pole on 14 December "
     "1911, five weeks before Robert Scott. The emperor penguin breeds there in the middle of winter.",
     "Who reached the South Pole first?", "Roald Amundsen|Amundsen"},
};

}  // namespace

std::span<const OwnParagraph> own_paragraphs() {
  return kParagraphs;
}

}  // namespace ropewalk
