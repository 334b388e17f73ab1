#include "core/text/small_tokenizer_english.h"

namespace ropewalk {

namespace {

// Part of the recipe: a change here changes the tokenizer.
constexpr const char* kSentences[] = {
    "What is this, and how does it work?",
    "A model reads a text from the left to the right and says which word is likely to come next.",
    "When the text is longer than any that it has seen before, it loses its way.",
    "The position of a token is turned into an angle, and the angle grows with every step.",
    "Some of the angles turn fast and some turn so slowly that they never go all the way round.",
    "If we stretch the slow ones, the model can be used on longer texts than it was trained with.",
    "How much each of them should be stretched is not known from theory alone, so it is searched for.",
    "There are many ways to do this; some of them are simple, others take more time.",
    "Please write a short story about a ship that could not find its way home.",
    "They had been at sea for more than three weeks when the wind changed and the water became still.",
    "Nobody on board could say where they were, because the stars had not been seen for many nights.",
    "I think we should wait until it is light again, said the captain, and then we will see what can be done.",
    "She did not want to hear that, but there was nothing else that she or anyone could do about it.",
    "You can see the old rope works from here if you stand on your toes and look over the wall.",
    "It was a very long building, as long as the ropes that were made in it, and only one room wide.",
    "People would walk backwards from one end to the other with the yarn around their waist.",
    "Today there is a museum in it, which is open on most days between ten and five.",
    "My brother asked me whether I would like to go with him, and I said that I would.",
    "We went there by train, which took us the better part of the day, and came back after dark.",
    "Do you know who lives in the house with the red door at the other end of our street?",
    "I don't know their name, but I've often seen them working in front of the house.",
    "It's not what they said that made him angry; it's how they said it.",
    "Please tell me which of these two numbers is the larger one, and explain why you think so.",
    "First make a list of all the things that you need, then go through it one by one.",
    "Each of these questions has only one right answer, so read them with care before you start.",
    "The results were better than expected, but they should be checked by someone else as well.",
    "In general, a small change at the beginning can have a great influence on what happens later.",
    "Children learn to speak without being told the rules of the language that they are learning.",
    "For example, nobody explains to them what a sentence is or where a word begins and ends.",
    "He was looking for the key that he had put somewhere safe, and could not find it anywhere.",
    "Most of the time the thing that you are looking for is in the last place where you look.",
    "The government said on Monday that it would spend more money on schools and less on roads.",
    "Water becomes ice when it is cold enough, and ice becomes water again when it is warm.",
    "The first computers were so large that each of them filled a room, and they were used by a few people only.",
    "Now there is a small one in almost every pocket, and it does its work a million times faster.",
    "To run the program, open a window, type its name, and press the return key.",
    "If an error is shown, read what it says, change the file, save it and try again.",
    "Set the value to zero if you do not want any of this to happen.",
    "The function returns the number of tokens in the text, or nothing where the text is empty.",
    "Never use the same name for two different things, even if both of them are used only once.",
    "Thank you for your letter, which came this morning, and for the pictures that were with it.",
    "We hope that you are well and that we will see each other again before the end of the year.",
    "Could you help us with the translation of a short text into another language?",
    "Yes, of course; just send it to me, and I will have a look at it over the weekend.",
    "Good bread needs nothing but flour, water, salt and time, and of these time is the most important.",
    "Mix everything together, let it rest for an hour, and then put it into a hot oven.",
    "On the way down we met a group of people who were still on their way up.",
    "How far is it to the top, they asked, and is there any snow left on the northern side?",
    "Their answer was that nothing had been decided and that everyone would be told in good time.",
    "That is all we know for now, and we do not expect to learn much more within the next few days.",
};

}  // namespace

std::span<const char* const> small_tokenizer_english() {
  return kSentences;
}

}  // namespace ropewalk
