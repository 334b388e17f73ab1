// Context help: one topic for each view, chart and dialog – what it shows, the method's statement and equation, where
// that is stated, and how to read it. A new topic is one entry of help_topics.cpp.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QWidget;

namespace ropewalk {

struct HelpTopic {
  QString id;
  QString title;
  QString shows = {};          // what it shows or does
  QString statement = {};      // the method's statement in a sentence
  QStringList equations = {};  // as rich text, one a line
  QString source = {};         // paper and equation number; stands wherever there are equations
  QString reading = {};        // how to read it, or what to do with it
  QString guide = {};          // page and heading, "guide.md#needle-tests"; empty: none
  QStringList classes = {};    // of the widgets it is about, without namespace; also their subclasses'
};

// In reading order, in the language of the moment.
QList<HelpTopic> help_topics();
const HelpTopic* find_help_topic(const QList<HelpTopic>& topics, const QString& id);
// Of the widget or of the nearest parent that has one: by its property `help_topic`, else by its class. Empty: none.
QString help_topic_of(const QWidget* widget);
// The topic as a page of rich text; colours are CSS names, e.g. "#2a2e33".
QString help_page(const HelpTopic& topic, const QString& muted, const QString& equation_background);

}  // namespace ropewalk
