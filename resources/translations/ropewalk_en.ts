<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n other runs</source>
        <translation>
            <numerusform>%n other run</numerusform>
            <numerusform>%n other runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message numerus="yes">
        <source>Over the same %n document(s).</source>
        <translation>
            <numerusform>Over the same document.</numerusform>
            <numerusform>Over the same %n documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::ChartTable</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::CompareTable</name>
    <message numerus="yes">
        <source>%1 over %n document(s); in brackets its 95 % interval</source>
        <translation>
            <numerusform>%1 over %n document; in brackets its 95 % interval</numerusform>
            <numerusform>%1 over %n documents; in brackets its 95 % interval</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::ComparedRuns</name>
    <message numerus="yes">
        <source>Add %n run(s)</source>
        <translation>
            <numerusform>Add %n run</numerusform>
            <numerusform>Add %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::ExploreController</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::ExploreView</name>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::FitnessChart</name>
    <message numerus="yes">
        <source>▲ %n set(s) above</source>
        <translation>
            <numerusform>▲ %n set above</numerusform>
            <numerusform>▲ %n sets above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) by hand</source>
        <translation>
            <numerusform>%n set by hand</numerusform>
            <numerusform>%n sets by hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::RotatingVectors</name>
    <message numerus="yes">
        <source>Position %1 under %2: %n pairs at angles that training never saw</source>
        <translation>
            <numerusform>Position %1 under %2: %n pair at angles that training never saw</numerusform>
            <numerusform>Position %1 under %2: %n pairs at angles that training never saw</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::RunsPanel</name>
    <message numerus="yes">
        <source>Compare the %n chosen run(s)</source>
        <translation>
            <numerusform>Compare the chosen run</numerusform>
            <numerusform>Compare the %n chosen runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::StudyDialog</name>
    <message numerus="yes">
        <source>%n step(s), none longer than a quarter of an hour on two cores.</source>
        <translation>
            <numerusform>%n step, not longer than a quarter of an hour on two cores.</numerusform>
            <numerusform>%n steps, none longer than a quarter of an hour on two cores.</numerusform>
        </translation>
    </message>
</context>
</TS>
