#include <algorithm>

#include "core/ruler/ruler_words.h"

namespace ropewalk {

namespace {

constexpr std::string_view kAdjectives =
    "able abrupt absent active actual adept agile airy alert alien ample ancient angry annual anxious apt arctic "
    "ardent "
    "astute austere avid awake aware awkward balmy bare basic bashful bitter blank bleak blond blunt bold bony brash "
    "brave brief brisk broad broken bronze bulky bumpy burly calm candid casual cautious central certain chatty cheap "
    "chilly chronic civil classic clean clear clever close cloudy clumsy coarse cobalt comic common compact complex "
    "cosmic costly cozy crafty creaky crimson crisp crooked crude cruel cubic curly cute daily damp dapper daring dark "
    "dazzling dear decent deep defiant delicate dense dim direct distinct dizzy docile double drab drastic dreary dry "
    "dual due dull durable dusty dutiful eager earnest earthy eastern easy eerie elated elderly elegant eligible "
    "eminent empty endless enormous equal erect eternal ethical even exact excited exotic expert extra fabulous faint "
    "fair famous fancy fast fatal feisty fertile festive fierce final fine firm fit flaky flat flawless flimsy floppy "
    "fluffy fluid foggy fond formal forward fragile frail frank free frequent fresh frigid frosty frugal full funny "
    "furry fuzzy gaunt general generous genial genuine giant giddy gifted glad gleaming global gloomy glossy golden "
    "graceful gracious grand grateful gray greasy great greedy grim gritty gross grumpy guarded gusty handsome handy "
    "happy hardy harsh hasty haughty hazy healthy hearty hefty helpful heroic hexagonal high hoarse hollow homely "
    "hopeful horrid hot huge humble humid hungry husky icy ideal idle ignorant immense imperial inland innate inner "
    "intense ironic ivory jaded jagged jaunty jealous jolly jovial joyful joyous jumbo jumpy junior juicy keen kind "
    "known large lasting late lavish lawful lazy leafy lean legal level likely limp linear liquid literal little "
    "lively "
    "local lofty lone long loose lost loud lovely loyal lucid lucky lumpy lunar lush luxurious magic main major "
    "mammoth "
    "marine massive mature meager mean meek mellow merry messy mighty mild minor minty misty mobile modern modest "
    "moist "
    "moody moral muddy murky musical mute mutual naive native natural naval near neat nervous neutral new nice nimble "
    "noble noisy normal northern novel numb obedient oblong obtuse odd official oily opaque open optimal oral ordinary "
    "organic ornate outer oval overdue";
constexpr std::string_view kNouns =
    "abbey acorn actor acre adult airport alley almond alphabet altar amber anchor ankle anthem antler apple apricot "
    "apron arcade archer arena armchair armor arrow artist ashtray athlete atlas attic auction author avenue axle "
    "badge bagel balcony ballad balloon bamboo banana bandage banjo banner barley barn barrel basin basketball bassoon "
    "battery bazaar beach beacon bead beaver bedroom beetle bell bench berry bicycle bishop blanket blizzard blossom "
    "boat bobcat bolt bonfire bonnet bookcase boot border bottle boulder bouquet bowl bracelet braid branch bread "
    "breeze brick bride brook broom brush bubble bucket buckle buffalo bugle bulb bungalow bunker burrow bus butcher "
    "butter button cabbage cabin cable cactus cafe cage calendar camel camera camp canal candle cannon canoe canvas "
    "canyon captain caravan cargo carnival carol carpet carriage carrot cart castle catalog cathedral cave cedar "
    "ceiling cellar cello cement census cereal chain chair chalk chamber champion channel chapel chapter charcoal "
    "chariot chart cheese cherry chess chest chicken chimney chisel chocolate choir chorus cider cinema circle circus "
    "citizen city clarinet clay cliff clinic cloak closet clown coach coast cobweb cocoa coconut coffee coin collar "
    "colony column comet compass concert condor cone cookie copper coral cork corn corridor cottage cotton couch "
    "county "
    "courier court cousin cradle crane crater crayon cream creek cricket crocus crown crystal cucumber cup curtain "
    "cushion cyclone cymbal dagger daisy dancer dart dawn deacon deer delta dentist depot desert desk diamond diary "
    "dictionary dinner diploma dish ditch diver dock doctor dolphin domino donkey door dough dove dragon drawer dress "
    "drum duchess duck dune dwarf eagle easel echo eclipse editor eel elbow elephant elevator elk ember emblem emperor "
    "engine engineer envelope equator eraser errand estate evening exhibit fabric factory falcon farm farmer faucet "
    "feast feather fence fiddle field fig finch finger fire fish fjord flag flame flask fleet flour flower flute foam "
    "folder forest fork fortress fossil fountain foyer freckle freezer freight friend frog fruit funnel furnace gadget "
    "galaxy gallery gallon game garage garlic garment gate gazelle gem geyser ghost giraffe girder glacier glass globe "
    "glove glue goat goblet gondola goose gorge gorilla gown grain grape graph grass gravel grove guest guide guitar "
    "gulf gull gym hail hall hammer hammock hamster hand handle harbor harmony harness harvest hat hatch hawk hay "
    "hazel heart hedge helmet herald herb hermit heron highway hill hinge hive hobby hockey holiday honey hood hook "
    "hornet hospital hotel hour house hub hurdle hut hyacinth iceberg igloo iguana incense index infant ink insect "
    "iris island ivy jacket jaguar jam jar jasmine jelly jester jewel jigsaw jockey journal journey judge jug juice "
    "jungle jury kangaroo kayak keel kennel kernel keyboard kidney king kiosk kitten knee knife knight knot koala "
    "label lace ladder lady lagoon lake lamb lamp language lark lasso latch laundry lava lavender lawn lawyer leader "
    "leaf leather lecture ledge legend lemon leopard lesson lever lid lighthouse lilac lily limb limestone linen "
    "lizard llama loaf lobby lobster locket locomotive lodge log loom lounge lumber lunch lynx lyric macaroni machine "
    "magazine magnet mailbox mallet manor mansion mantle map maple marathon marble march marigold marsh mask mason "
    "mattress mayor meal";
constexpr std::string_view kVerbs =
    "accept achieve acquire adapt adjust admit adopt advise afford agree allow amuse announce answer appear applaud "
    "apply argue arrange arrive ask assemble assist assume attach attend avoid bake balance bargain begin behave "
    "belong "
    "bend blink boil borrow bounce breathe bring build bury buy calculate carve catch celebrate chase choose chop "
    "claim "
    "climb cling collect comb combine comfort compare complain conceal connect consider contain continue cook copy "
    "count cover crawl create cross cry cure dance dare decide declare decorate delay deliver demand deny depend "
    "describe deserve design destroy detect develop dig disagree discover divide donate drag draw dream drift drink "
    "drive drop earn eat educate embrace employ encourage endure enjoy enter entertain escape examine exceed exchange "
    "expand expect explain explore fade fasten fetch fill find float flow fold follow forbid forget forgive fry gallop "
    "gather gaze give glance glide glow govern grab greet grip grow growl guess hang";

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

}  // namespace

const std::vector<std::string_view>& ruler_adjectives() {
  static const std::vector<std::string_view> words = words_of(kAdjectives);
  return words;
}

const std::vector<std::string_view>& ruler_nouns() {
  static const std::vector<std::string_view> words = words_of(kNouns);
  return words;
}

const std::vector<std::string_view>& ruler_verbs() {
  static const std::vector<std::string_view> words = words_of(kVerbs);
  return words;
}

}  // namespace ropewalk
