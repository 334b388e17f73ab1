<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AttentionShown</name>
    <message>
        <source>layer %1, mean over heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (d_rcd %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, set %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CostText</name>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 document evaluations, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 evaluations, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 evaluations, %2 (forecast %3, %4)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Rotary pair i</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factor λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch of every pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best needle perplexity (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best so far of each search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (nats a token)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of long windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of short windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe perplexity by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated needle answers right by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle answer tokens right by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer perplexity by length</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExperimentAdvice</name>
    <message>
        <source>About %1 of memory beside the model&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 of memory; %2 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 of the device&apos;s memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained model in %1 will be replaced: name another folder to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model attends through a sliding window of %1: layers with it never see further back, so rescaling cannot show its effect there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>not known from one document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exp of the mean negative log-likelihood over the answer tokens; 1 is perfect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student&apos;s t over the documents, on the NLL before exp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer tokens right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the answer tokens that are the most likely ones when teacher-forced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents that were evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of this evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotary pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (d = %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d/2 pairs of coordinates are rotated in each attention head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoPE base θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rope_theta: θᵢ = θ^(−2i/d), rad per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained context</source>
        <translation>学習時の文脈長</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標長</translation>
    </message>
    <message>
        <source>%1 (%2×)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; extension ratio s = target / trained context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical dimension d_tcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs from here on never completed one period inside the trained context (LongRoPE2, Eq. 7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_tcd^10: pairs below completed ten periods. The least candidate for the real critical dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types of the stored tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 for keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads, and key/value heads that groups of them share; %1 coordinates each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the residual stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sliding window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention in some layers sees only that many tokens back: rescaling cannot reach past it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file carries its own rescale factors: choose the method “model”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of header and config, kept with every run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period Tᵢ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2π / θᵢ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycles in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained context / Tᵢ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of one full turn that training covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ %1 · %2 cycles%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of distribution at the target: i ≥ d_tcd and λᵢ &lt; s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λᵢ and the cycles that the pair turns up to the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is the initial population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The candidate it was mutated from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical dimension d_rcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λᵢ is searched from this pair on, and NTK below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factor of the last pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not reach the parents any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor set of this cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the needle stands: 0 % is the document&apos;s start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NLL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean negative log-likelihood, nats per answer token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by a search or read from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention factor m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies cosine and sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ, first to last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors: 1 leaves a pair as it was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β fast, β slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotations inside the trained context between which YaRN ramps; default 32 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low, high frequency factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs with periods between L_train/high and L_train/low are blended; default 1 and 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER&apos;s noise sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generated text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haystack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template of the needle and its question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fillers, keys and numbers are drawn from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn depths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth of the needle in the documents of searches and probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of tokens and answer positions: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GenerationController</name>
    <message>
        <source>on the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the prompt and the text after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a sample text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>The method says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More in the user guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpTopics</name>
    <message>
        <source>LongRoPE2 (Shang et al., 2025, arXiv 2502.20082), %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model, see which rotary pairs never completed a period in training, search for better rescale factors, test them with needles, and compare the recorded runs. One selection goes through all views: a pair, a factor set, a candidate or a cell that is marked in one is marked in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K opens the command palette, in which everything can be found by a few letters; Ctrl+/ shows all keyboard shortcuts; F1 explains the view that has the focus, and Shift+F1 what the pointer stands on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be reached without a mouse: Tab goes from control to control, F6 from pane to pane, Ctrl+1 to Ctrl+9 to the views, and the command palette (Ctrl+K) to everything else: commands, models, runs, help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the palette type some letters, in any order of words: “opf” finds “Open a model folder”. A command that is not possible now says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views can be moved, floated, closed and laid over each other as tabs. Three ready layouts are for searching, comparing and teaching; your own are saved by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a view by its tab or title; More › Views lists all of them and the layouts. What was deleted can be brought back as long as the dialog is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is being computed, how far it is, and how long it will still take. The time left appears once enough was done to tell, and is rounded to what can be known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause and go on with Ctrl+Space, stop with Ctrl+. – everything so far is kept, and the run can be resumed to the same result. When a run of more than half a minute ends and the window is not in front, the desktop says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>What each view shows, what the method says about it, and the pages of the user guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 comes here for the view that has the focus. Links to pages outside open in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period of every rotary pair on a logarithmic axis, against the trained context (solid line), a tenth of it (dotted) and the target (dashed); and the effective periods under each chosen factor set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair i turns by the angle θ&lt;sub&gt;i&lt;/sub&gt; a token and completes a turn every T&lt;sub&gt;i&lt;/sub&gt; tokens. Pairs from the critical dimension on have not completed one within the trained context: beyond it they reach phases that training never saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point&apos;s fill says how much of its cycle training saw. A ring: out of distribution at the target under the chosen factors; a thin ring: by the paper&apos;s hypothesis. The handle is the critical dimension in use: drag it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rescale factor of every pair, a line for each chosen method or loaded set, with lines at 1, s and 2s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescaling slows pair i down by λ&lt;sub&gt;i&lt;/sub&gt; ≥ 1. Its phases at the target stay within what training saw where λ&lt;sub&gt;i&lt;/sub&gt; is at least the extension ratio s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the critical dimension factors rise from 1; above it LongRoPE2&apos;s lie between s and 2s. A click on the legend leaves a set out; a click on a set&apos;s line chooses it in all views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescaling methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which formulas are drawn together. Each has a line of its own colour and dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each method gives every pair a factor, and the attention a factor m by which cosine and sine are multiplied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position Interpolation (arXiv 2306.15595), YaRN (arXiv 2309.00071), LongRoPE (arXiv 2402.13753), LongRoPE2 (arXiv 2502.20082, Eq. 8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what is to be compared. Methods with “rcd” use the critical dimension that is set beside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context length L, in tokens, to which the window is to be lengthened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All methods depend on it through the extension ratio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type 32k, 1.5k, 1M or digits (k = 1024), or move the slider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One dial a pair. The filled arc is the phases that training saw; around it stands the arc that is reached at the target under the factor set in use, in the warning colour where it leaves what was seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pair&apos;s phase at position p is p times its rescaled angle; training saw positions below L&lt;sub&gt;train&lt;/sub&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With no rescaling the upper dials run out of their arc, with good factors none does. The play button turns the dials with the position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotating vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A query&apos;s and a key&apos;s pair as arrows that turn with the position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pair of coordinates at position p is turned by p times its angle. The product of a turned query and a turned key depends on their distance alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoFormer (arXiv 2104.09864); the angle is LongRoPE2&apos;s Eq. 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast pairs tell near positions apart, slow ones far ones; the slowest turn only a part of the circle within the trained context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong each pair&apos;s phase becomes where cosine and sine are made in bfloat16, float16 or float32, and in Ropewalk&apos;s own tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding the position, the angle and their product leaves an error that grows with the position; u is half a unit in the last place of the type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roundings themselves are measured; the line is the estimate above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16 has no number for position 257. Ropewalk makes its tables in float64 and stores them in float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best fitness by critical dimension d&lt;sub&gt;rcd&lt;/sub&gt; of a search, with what cannot be told from the best; searches that differ only in their seeds stand beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher pairs are under-trained, so their effective periods are longer than T&lt;sub&gt;i&lt;/sub&gt;: the real critical dimension lies below the theoretical one, between the pair that completed ten periods and the one that completed one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower a point the better. Where many stand level, documents do not decide between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitness of a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every candidate of a search as a point, coloured by its critical dimension; the best so far as a step line, the median of each generation, the baselines as lines, and what the best three score on documents that the search did not see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates are judged by needle-driven perplexity: only the tokens of the hidden number&apos;s answer count, in documents of the target length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower is better; 1 is perfect. Hollow points were stopped early. The search&apos;s own best flatters: it is the best of many on the same documents; the held-out diamonds do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is searched, on which documents, and how long; what it will cost stands below before it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a critical dimension and a scale in [s, 2s] for the pairs from it on; NTK below. Then keep the best k, mutate each one&apos;s upper part pair by pair, never decreasing, evaluate, and keep the best again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset is a starting point: everything can be changed. “Quick” is for looking. The same seed gives the same search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every candidate as a line over its critical dimension, its factors and its fitness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag along an axis to list the candidates that pass there; several axes narrow it down together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected candidate&apos;s parents back to its start, and what each step changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mutant keeps its parent&apos;s critical dimension and changes each upper factor with probability p.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click on an ancestor selects it in all views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two candidates pair by pair: their factors and what differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+click in another chart of the search chooses the second one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the fitness of a factor set changes as each pair&apos;s factor alone is multiplied by 0.9 and by 1.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fitness is the needle perplexity on the documents on which the set was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long bars are the pairs that matter. Bars whose interval holds 0 show nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of a needle test&apos;s scores by length and needle depth, the document&apos;s start at the top; two factor sets and their difference side by side, on the same documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence with a random number stands at some depth in filler; the question at the end asks for it. The probability of the whole answer is the product over its tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle in a Haystack (Kamradt, 2023); the template is the LongRoPE2 paper&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale is fixed from 0 to 1. Hover for the 95 % interval and the number of documents; a click on a cell, or the arrow keys and Enter, lists its documents and leads to their attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting a needle test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths, depths, needles and factor sets of the test; what it costs stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every factor set sees the same documents, whose hash is kept with the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>What the model&apos;s own queries and keys do on one needle document: logits by distance, each rotary pair&apos;s share of them, and where the question looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logit is the sum over rotary pairs of their contributions; m is the attention factor, which multiplies queries and keys alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoFormer (arXiv 2104.09864) in the half-split layout; out of distribution by LongRoPE2, Eq. 9 and 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances beyond the trained context are shaded: a line that leaves its course there is what breaks the model. Choose layer and head above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well text is predicted as its context grows, a line for each factor set: all tokens, answers, or key tokens, or by position in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean is over documents of each document&apos;s mean negative log-likelihood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the LongRoPE2 paper&apos;s perplexity tables (arXiv 2502.20082); windows without overlap of what is scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower is better; bands are 95 % intervals over documents. A line that bends up at the trained context is a window that was not lengthened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thirteen tasks with generated answers, by length, and up to which length the model holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The effective length is the longest at which the mean of the tasks is at least the threshold, and at every shorter one too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER (Hsieh et al., 2024, arXiv 2404.06654); 85.6 % is LLaMA-2-7B at 4k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals are of the samples&apos; spread within tasks. With other filler, own questions or fewer samples a score is not the same measurement as a published one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short context kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What share of the score up to the trained context a factor set, or a training with it, keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same samples are asked before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interval is Fieller&apos;s (1954); the paper reports 97.6 % and 98.6 % (arXiv 2502.20082)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filled mark surely is not 100 %. A click on a row lists its samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Loss of short and of long windows, needle answers by length, gradient norm, learning rate and tokens a second, over the steps; the strip is the batch that is pointed at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short windows keep the original RoPE, with positions from 0 in every document and attention inside it; long windows use the rescaled RoPE and full attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle answers at the trained context should stay, those at the target rise. Triangles are checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generating across the trained context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text that the model writes past its trained context, and what each way of changing the factors there costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original RoPE while prompt and output fit the trained context, the rescaled beyond it; the switch computes the cache again once. The cost is the divergence from that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the original set have one background, those of the rescaled one another and an underline; the crossing is named between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs side by side: what differs in their settings and results, and the view of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one from the run list, then another with “Open beside the current run”. Where the documents are the same, differences are paired, and far smaller ones can be told from chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>The runs of the workspace: name, kind, target, best value with its course, state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words and conditions: method:yarn target&gt;=32k best&lt;1.2. Enter or a double click opens a run; the context menu opens it beside the current one or resumes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>The numbers of what is selected: model, embedding, pair, candidate or cell, method, documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angles, periods and cycles of the marked pair follow from the model&apos;s description alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest the pointer on a value for its unit and what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>What was done and what went wrong, newest last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of a run are kept with it, those of the window only while it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps through the method on the small model, each in a real view, with something to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step can be left and come back to; what you change stays in the views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper in miniature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats the paper&apos;s experiments on the small model, in a folder and workspace of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes some hours; it can be stopped and goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageSetting</name>
    <message>
        <source>As the system</source>
        <translation>システムに従う</translation>
    </message>
</context>
<context>
    <name>MixStrip</name>
    <message>
        <source>Batch of step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 short · %2 long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;: %2 segments in this order&lt;/p&gt;&lt;p&gt;Short windows: packed documents under the original RoPE. Long windows: one document under the rescaled RoPE.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteJumps</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model › Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the factors of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the factors of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescaling methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QMenu</name>
    <message>
        <source>As the system</source>
        <translation>システムに従う</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to repeat it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs have the same settings, model and documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <comment>a comparison</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other runs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>How does “%1” score against “%2”, and can the difference be told from chance?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do %1 runs score against “%2”, and can the differences be told from chance?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rescale factors give %1 the least needle perplexity at %2 tokens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At which length and depth does %1 still find a needle, up to %2 tokens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to which length does %1 hold RULER&apos;s tasks?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well does %1 predict text as its context grows to %2 tokens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does %1 keep of its scores up to the trained context?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does training with mixed context windows carry %1 to %2 tokens, and what do short windows lose?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does this recipe make a small model that answers needles in its context?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does the needle loss of %1 change as the factor of each rotary pair moves?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do the queries of %1 look, and which rotary pairs make them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did this run of the kind %1 measure?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score is recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (95 %: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a change of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>run and score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2.</source>
        <comment>measure and scores</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">モデル</translation>
    </message>
    <message>
        <source>Model hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained context</source>
        <translation type="unfinished">学習時の文脈長</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotary pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, θ base %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the kind %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <comment>a fact of the environment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model and its hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (run %2, seed %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind and state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>model and hash</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In brackets 95 % intervals; below, the change from the first column with the p value of the paired test over the same documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In brackets 95 % intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed, %1, is part of the spec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds are part of the specs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same spec gives the same result on the same build, kind of processor, device and number of threads. %1 Without the workspace: save the spec below as spec.json and give --spec spec.json in place of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s spec (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spec of %1 (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by Ropewalk %1 on %2 from the workspace %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message>
        <source>Needle grids and their difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle grids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every candidate and the best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors of the best and of the baselines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the loss as each factor moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept of the short context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logits by distance, first measured layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of each rotary pair, first measured layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What varies between the runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>%1 could not be written. Choose a folder that you may write to, with enough room.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunFilter</name>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known keys are %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunListModel</name>
    <message>
        <source>★</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標長</translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run; click to open, F2 to rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model it ran on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target context window, tokens (k = 1024)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: least needle perplexity (1 is perfect). Needle test: answer tokens right, %. RULER: mean score at the longest length, %. Training: answer tokens right at the target in the last probe, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best so far by generation, accuracy cell by cell, mean score by length, or loss step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, paused, stopped, failed, interrupted or finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was started, local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of work, pauses not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needle test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pretraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short context kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exploration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunParameters</name>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunViews</name>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>Attention…</source>
        <translation>アテンション…</translation>
    </message>
    <message>
        <source>Logits by distance, each rotary pair&apos;s share and where the question looks, on one needle document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the attention&apos;s logits are at each distance, what each rotary pair adds to them, and where the question looks in a document will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>Perplexity by length…</source>
        <translation>長さごとのパープレキシティ…</translation>
    </message>
    <message>
        <source>How well text is predicted as its context grows: all tokens, answers, key tokens, and by position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity against the length of the context will stand here: of all tokens, of answers, of key tokens, and by position, one line a factor set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thirteen tasks by length, with generated answers: up to which length the model holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what RULER&apos;s tasks score at each length, and up to which length the model holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>短文脈の維持</translation>
    </message>
    <message>
        <source>Short context kept…</source>
        <translation>短文脈の維持…</translation>
    </message>
    <message>
        <source>Share of the short-context score that a factor set, or a training with it, keeps: needles, RULER, next words and perplexity up to the trained context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a factor set, or a training with it, keeps of the score up to the trained context will stand here, part by part.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedLayouts</name>
    <message>
        <source>A layout needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a layout named “%1” already: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>Needle perplexity of the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, held-out documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle answer tokens right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle answer probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated needle answers right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER, mean of tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity, all tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity, answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity, key tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe perplexity, last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe answer tokens right, last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle perplexity of the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share: greater is better. The difference is in percentage points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A perplexity: less is better, 1 is perfect. The difference is in percent of the baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p &lt; 0.001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other documents: no paired test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one document: no test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two runs have no document in common, so nothing can be paired. The interval is Welch&apos;s, of two independent samples of %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the %1 documents that both saw, of %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Over the same %n document(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One document is too few for a test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paired two-sided t test over documents; the interval is its 95 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact two-sided sign-flip test over documents; the 95 % interval is Student&apos;s t.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Holm&apos;s correction for all tests of this table: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>a change and its interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>an interval</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>What RoPE is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Attention compares a query &lt;i&gt;q&lt;/i&gt; at position &lt;i&gt;m&lt;/i&gt; with a key &lt;i&gt;k&lt;/i&gt; at position &lt;i&gt;n&lt;/i&gt; by their product. RoPE, the rotary position embedding, first turns both by an angle that grows with their position.&lt;/p&gt;&lt;p align=&quot;center&quot;&gt;(R&lt;sub&gt;m&lt;/sub&gt;&lt;i&gt;q&lt;/i&gt;)·(R&lt;sub&gt;n&lt;/sub&gt;&lt;i&gt;k&lt;/i&gt;) = &lt;i&gt;q&lt;/i&gt;·(R&lt;sub&gt;n−m&lt;/sub&gt;&lt;i&gt;k&lt;/i&gt;)&lt;/p&gt;&lt;p&gt;So the product knows only how far apart the two stand, not where.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play: query and key turn, and the wedge between them keeps its width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the distance m − n: now q·k changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the distance to 64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotating pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;i&gt;d&lt;/i&gt; = %1 coordinates of a head form %2 pairs. Pair &lt;i&gt;i&lt;/i&gt; turns by&lt;/p&gt;&lt;p align=&quot;center&quot;&gt;&lt;i&gt;θ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;θ&lt;/i&gt;&lt;sub&gt;base&lt;/sub&gt;&lt;sup&gt;−2&lt;i&gt;i&lt;/i&gt;/&lt;i&gt;d&lt;/i&gt;&lt;/sup&gt; radians a token, &amp;nbsp; &lt;i&gt;T&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = 2π/&lt;i&gt;θ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;&lt;/p&gt;&lt;p&gt;and is back after its period &lt;i&gt;T&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;. Fast pairs tell neighbours apart; slow ones tell far from near: the periods here go from %3 to %4 tokens.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other pairs: click a dial, then turn the wheel or press Up and Down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the fastest and the slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods against the trained window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Each point is a period. Below the line of the trained context &lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt; = %1 a pair came round at least once and showed every angle. From the theoretical critical dimension on it never did:&lt;/p&gt;&lt;p align=&quot;center&quot;&gt;&lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt; = ⌈(&lt;i&gt;d&lt;/i&gt;/2)·log&lt;sub&gt;&lt;i&gt;θ&lt;/i&gt;&lt;sub&gt;base&lt;/sub&gt;&lt;/sub&gt;(&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;/2π)⌉ = %2&lt;/p&gt;&lt;p&gt;A point&apos;s fill says how much of its cycle training saw.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a pair in the shaded part, or click it: the other views mark it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark pair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes wrong beyond it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Beyond &lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt; the slow pairs turn on, to angles that training never saw. Pair &lt;i&gt;i&lt;/i&gt; is out of distribution at length &lt;i&gt;L&lt;/i&gt; when&lt;/p&gt;&lt;p align=&quot;center&quot;&gt;&lt;i&gt;i&lt;/i&gt; ≥ &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt; &amp;nbsp;and&amp;nbsp; &lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; &amp;lt; &lt;i&gt;L&lt;/i&gt;/&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;.&lt;/p&gt;&lt;p&gt;The model cannot read such angles, and loses what stands far back.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the target length beyond the trained context and watch the dials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the target to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide numbers in documents and ask for them: a needle test over length and depth, some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a needle test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position interpolation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Divide every angle by the same factor, the extension ratio:&lt;/p&gt;&lt;p align=&quot;center&quot;&gt;&lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;s&lt;/i&gt; = &lt;i&gt;L&lt;/i&gt;/&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;&lt;/p&gt;&lt;p&gt;No dial leaves its trained arc any more. But fast pairs, which needed no help, now turn &lt;i&gt;s&lt;/i&gt; times less from one token to the next, and neighbours are harder to tell apart.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose PI among the methods, and see every dial stay within its arc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use PI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NTK-aware scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Change the base instead: the factor grows with the pair, from 1 for the fastest to &lt;i&gt;s&lt;/i&gt; for the slowest.&lt;/p&gt;&lt;p align=&quot;center&quot;&gt;&lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;s&lt;/i&gt;&lt;sup&gt;2&lt;i&gt;i&lt;/i&gt;/(&lt;i&gt;d&lt;/i&gt;−2)&lt;/sup&gt;&lt;/p&gt;&lt;p&gt;Fast pairs keep their resolution. Yet all pairs but the last get less than &lt;i&gt;s&lt;/i&gt;, so those from &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt; on still leave what training saw: the rings mark them.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add NTK beside PI and compare the two curves of rescale factors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add NTK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double the target: s grows, and with it what NTK leaves below the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YaRN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Treat the pairs by how often they turned in training: more than &lt;i&gt;β&lt;/i&gt;&lt;sub&gt;fast&lt;/sub&gt; = 32 times: leave alone; less than &lt;i&gt;β&lt;/i&gt;&lt;sub&gt;slow&lt;/sub&gt; = 1: interpolate by &lt;i&gt;s&lt;/i&gt;; a ramp between.&lt;/p&gt;&lt;p align=&quot;center&quot;&gt;1/&lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = (1 − &lt;i&gt;γ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;)/&lt;i&gt;s&lt;/i&gt; + &lt;i&gt;γ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;&lt;/p&gt;&lt;p&gt;Queries and keys are also scaled by the attention factor 0.1·ln &lt;i&gt;s&lt;/i&gt; + 1, which sharpens attention over the longer text.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add YaRN: its curve reaches s just at the theoretical critical dimension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add YaRN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real critical dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;A pair that came round only once or twice saw each angle rarely. LongRoPE2 supposes that such pairs are under-trained too, so that the real critical dimension &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt; lies lower: between the pair with ten periods in training (%1) and &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt; = %2.&lt;/p&gt;&lt;p align=&quot;center&quot;&gt;&lt;i&gt;i&lt;/i&gt; ≥ &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt;: &lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; ≥ &lt;i&gt;s&lt;/i&gt;, &amp;nbsp; below: &lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;λ&lt;/i&gt;(&lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt;)&lt;sup&gt; &lt;i&gt;i&lt;/i&gt;/&lt;i&gt;d&lt;/i&gt;rcd&lt;/sup&gt;&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the upright handle to the left: the factors follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to pair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Where &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt; lies and how large the factors should be is measured. The search mutates candidates with &lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; from &lt;i&gt;s&lt;/i&gt; to 2&lt;i&gt;s&lt;/i&gt;, never falling, and keeps the best by needle-driven perplexity:&lt;/p&gt;&lt;p align=&quot;center&quot;&gt;exp of the mean of −log &lt;i&gt;p&lt;/i&gt; over the answer&apos;s tokens&lt;/p&gt;&lt;p&gt;Each point is a candidate; lower is better. The lines are the formulas.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a short search and watch it; it can be stopped at any time, and what it found is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a short search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a point: its factors appear in the charts above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Rescaled factors alone cost some accuracy; training with both kinds of windows regains it. Short windows (≤ &lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;) train with the original RoPE, attention staying inside each document; long windows of &lt;i&gt;L&lt;/i&gt; tokens train with the rescaled one.&lt;/p&gt;&lt;p&gt;Afterwards the original factors serve up to &lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;, the rescaled ones beyond, so that the short context is kept.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a few steps and watch the losses of both kinds of windows and the mix of each batch. The trained model is kept until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train eight steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingFacts</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors of the long windows; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generated recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments of a step and their length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short : long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in short windows to tokens in long ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak, after %1 steps of warm-up; cosine decay over %2 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW&apos;s, of matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest norm of the whole gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention factor of short windows; of long ones %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowArguments</name>
    <message>
        <source>“%1” is not the number of a run: write it as --run 3. ropewalk-cli runs lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is named twice: name another one to stand beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ropewalk: see which rotary dimensions break beyond the trained context, and search for what mends them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face folder or GGUF file to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a known model without weights: phi3-mini, llama3-8b, llama2-7b, smollm2-135m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File that keeps the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recorded run N of the workspace; given more than once, the runs are compared with the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First view of a search: fitness, d_rcd, population, lineage, compare or sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the guided tour at a step: its number or its name (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin in presenter mode, with large type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark; else as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a PNG of the window and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, e.g. 1600x1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One model can be opened at a time, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a step of the tour: use a number from 1 to %2, or one of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tour opens the small model: name no model, preset or run beside --tour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a view of a search. Known: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a preset. Known: phi3-mini, llama3-8b, llama2-7b, smollm2-135m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a theme: use light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a size: write it as 1600x1000.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>%1 › %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk</name>
    <message>
        <source>%1 at %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frequencies %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, tuned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, tuned: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with text files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with .txt files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat text and questions where there are too few</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::AttentionAlongView</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the needle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the document (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.01 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 % of the attention (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 % in layer %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most attention on the needle — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question&apos;s attention along the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where in the document the question looks, layer by layer, and how much of it falls on the needle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Layer %1 of %2 is not measured&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the question&apos;s attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share on the needle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle&apos;s tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean over heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;, layer %2, %3&lt;/p&gt;&lt;table&gt;%4&lt;/table&gt;&lt;p&gt;Click to show this layer.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::AttentionDialog</name>
    <message>
        <source>Attention</source>
        <translation type="unfinished">アテンション</translation>
    </message>
    <message>
        <source>The model reads one needle document; its queries and keys show how large the logits are at each distance, what each rotary pair adds, and where the question looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the document, e.g. 4k (k = 1024); default: the target length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the needle, 0 (start) to 1 (right before the question); default 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the documents of that length and depth, counted from 0, to 9999; default 0. They are those of a needle test with the same seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers to measure, counted from 0, separated by commas; empty: all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens whose queries are read, evenly over the document, 1 to 100000; default 64. The question&apos;s last token is always one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor sets, on the same document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First factor set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor set, drawn beside the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor set A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor set B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list of layers. Write numbers from 0 to %2 separated by commas, or nothing for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B are the same factor set: choose another one, or none, for B.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::AttentionDistanceChart</name>
    <message>
        <source>Attention logits by distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how large the attention&apos;s logits are at each distance between query and key, on a document that the model has read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure attention…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance from query to key (tokens, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit q·k·m²/√d (mean, quartiles)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit q·k·m²/√d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean as a line, from the lower to the upper quartile as a band. Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer is not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logits by distance, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L_train %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quartiles and median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 / %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Distance %1&lt;/b&gt; tokens, %2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;&lt;p&gt;Logits, before the softmax&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::AttentionPairChart</name>
    <message>
        <source>Share of each rotary pair in the attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how much each rotary pair adds to the attention&apos;s logits, and which pairs turn beyond the phases that training saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the logits (mean absolute)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotary pair i</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole circle seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair completed its period inside L_train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside its arc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair never completed its period in training, and does not turn further at this length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond its arc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this length the pair turns to phases that training never saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_tcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 pairs with %3 % of the logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer is not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond what training saw at %1 — %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the trained arc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, beyond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;, period %2 tokens, %3 cycles in training&lt;/p&gt;&lt;table&gt;%4&lt;/table&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::AttentionView</name>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer that the two charts of logits are of, counted from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One attention head, or the mean of all heads of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean over heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model and reading the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needle at depth %1, document %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::BoundaryChart</name>
    <message>
        <source>Policies at the trained context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what each policy at the trained context costs: how far the next token&apos;s probabilities are from those of a full recompute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare policies at the crossing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL from a full recompute (nats, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL (nats, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix length n (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix length n (tokens; %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean beyond the trained context: %1 nats. The step that crosses took %2. Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond %1 tokens no policy differs from a full recompute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costliest beyond %1 tokens: %2, %3 nats on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crossing: trained context %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 and below 10⁻⁹ are drawn here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next token&apos;s NLL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most probable token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;After %1 tokens&lt;/b&gt;, %2; full recompute: NLL %3&lt;/p&gt;&lt;table&gt;%4&lt;/table&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within the trained context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the trained context</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::CandidateComparison</name>
    <message>
        <source>Factors of both candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::CandidateList</name>
    <message>
        <source>Clear the mark and close the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best %1 of %2 candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::CandidateListModel</name>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation type="unfinished">パープレキシティ</translation>
    </message>
    <message>
        <source>95 % int.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the candidate, in the order in which candidates were made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation; 0 is the initial population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical dimension, pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exp of the mean NLL over the documents that it saw; 1 is perfect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval over the documents (Student&apos;s t on the NLL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After how many documents racing stopped it; empty: it saw all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ChartView</name>
    <message>
        <source>Save, copy and view options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG picture (*.svg);;PDF page (*.pdf);;CSV data (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written. Choose a folder that you may write to, with enough room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy data as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG, SVG, PDF or CSV…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ColorMap</name>
    <message>
        <source>Viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::CommandDelegate</name>
    <message>
        <source>%1 · on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::CommandPalette</name>
    <message>
        <source>No command has these letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do something, or go to a view, a model, a run or a help page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type some letters of it; arrow keys choose, Enter does it, Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::CompareTable</name>
    <message>
        <source>%1 · baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no such parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no such score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n document(s); in brackets its 95 % interval</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::CompareView</name>
    <message>
        <source>What differs between the compared runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores of the compared runs, held against the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs stand here against each other: what differs, scores with differences and tests, factors and courses overlaid, needle grids side by side. Choose runs in the run list and take “Open beside the current run”, or drag them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this run the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold all other runs against this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this run one place earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this run one place earlier; the first place is the baseline&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this run one place later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this run out of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this run out of the comparison; it stays in the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this run in its own view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the comparison; the runs stay in the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all parameters, also those that are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of these runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one page with question, settings, figures, scores and how to repeat it, as HTML or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the change of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change of the comparison (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo the change of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo the change of the comparison (Ctrl+Shift+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor set of the chosen run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen run has several factor sets: which one is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores against the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What varies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another run: then what differs stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs have the same settings, model and documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these runs has a score yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these runs has rescale factors yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another run: then what varies stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two parameters or scores vary between these runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ComparedRuns</name>
    <message>
        <source>%1 · %2</source>
        <comment>run and its factor set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make “%1” the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the set %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ComparisonChart</name>
    <message>
        <source>Two candidates pair by pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the factors of two candidates pair by pair, and their ratio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factor λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotary pair i</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B / A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 rotary pairs, %3 has %4: factors of different models cannot be compared pair by pair. Choose two candidates of one model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perplexity of A %1, of B %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document in common; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B − A %1%2 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on one document, which tells nothing; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, p %2 on %3 documents; %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 0.001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_tcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd of both %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd of A %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd of B %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ of B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ComparisonModel</name>
    <message>
        <source>Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B / A</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::CriticalDimensionChart</name>
    <message>
        <source>Best fitness by critical dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the best fitness at each critical dimension d_rcd, and which of them cannot be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best needle perplexity (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation type="unfinished">パープレキシティ</translation>
    </message>
    <message>
        <source>Critical dimension d_rcd (pairs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a search of another model or target length than the first one. Choose searches of one model and one target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best at each d_rcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pooled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be told from the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paired t test over the documents, p ≥ 0.05. From the least to the greatest such d_rcd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse, p &lt; 0.05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small cross on the point: worse than the best on the same documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No candidate of this d_rcd saw all documents: the one that got furthest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best d_rcd %1; every other measured one is worse (p &lt; 0.05)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best d_rcd %1; %2 to %3 cannot be told apart (p ≥ 0.05)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No candidate has seen all documents yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; theory d_tcd %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theory: d_tcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten periods: d_tcd¹⁰ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found: d_rcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found: d_rcd %1 (%2–%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the best (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;p, paired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;All candidates of this d_rcd were stopped early&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;d_rcd %1&lt;/b&gt; %2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;%4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::CurveSection</name>
    <message>
        <source>Which lines of the runs are laid over each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course and scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 of %3 runs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these runs has a course or a score by length to draw.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ropewalk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::DocumentEditor</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat its text where it is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the needle&apos;s depth from the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of needle and question. Default: what the model was trained to answer, where its folder says so; else the paper&apos;s magic number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise sentences (RULER)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haystack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the documents are filled with. Default: RULER&apos;s noise sentences; the paper uses books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haystack folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with .txt files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text files (UTF-8) are read in the order of their names; others are passed over by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off by default: a folder with too little text is refused, and what is missing is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number from 0 on; default 0. Same spec and seed, same documents and candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off, as in the paper: the needle stands at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What hides in the text, e.g. “The best thing to do in {key} is number {number}.” {key} and {number} are drawn for each document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the document ends with, up to where the answer follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts as found: {number}, or words that stand in the sentence and not in the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code of {key} is {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the code of {key}? It is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence, question and answer as you write them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with text files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder whose text files fill the documents, or another haystack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the needle’s sentence, its question and its answer, or choose another needle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the text of needle and question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ExperimentDialog</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a short measurement on this machine and the work that the fields ask for. With racing the number of evaluations is a guess from earlier searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">モデル</translation>
    </message>
</context>
<context>
    <name>ropewalk::ExportDialog</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">閉じる</translation>
    </message>
    <message>
        <source>Export factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set that is exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor set to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program to export for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which factors are used when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the list of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (*%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::FactorChart</name>
    <message>
        <source>Rescale factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows by how much each method stretches every rotary pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factor λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, attention factor %2. Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch of every pair for %1: s = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2s = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factor λ (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor λ (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;, period %2 tokens&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::FactorExport</name>
    <message>
        <source>Export factors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To transformers, vLLM, llama.cpp or a file of Ropewalk&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::FactorSetModel</name>
    <message>
        <source>LongRoPE2 of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::FitnessChart</name>
    <message>
        <source>Fitness of the search&apos;s candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows every candidate of a search, the best so far, and the baselines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle perplexity (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation type="unfinished">パープレキシティ</translation>
    </message>
    <message>
        <source>best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median of the generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a rectangle to list its candidates (Shift and drag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of work (h:min:s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ %1 candidates above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ 1 candidate above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median by generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its middle half (25–75 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the candidates of each generation lie in this band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates with critical dimension %1. Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On documents that the search never used: at the candidate, and for baselines at the right edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baselines measured, no candidate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, none with a whole evaluation yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needle perplexity %2 at d_rcd %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After generation %1: best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; held-out %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over generations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to most candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NLL (nats per answer token)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer tokens right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ of the last pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Failed: %1&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Stopped early: it could not reach the parents any more&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Candidate %1&lt;/b&gt;, generation %2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;%4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::FolderEdit</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::GeneratedTextView</name>
    <message>
        <source>Generated text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::GenerationController</name>
    <message>
        <source>Stopped: a run began that uses the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is using the model. Wait until it has ended, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::GenerationPanel</name>
    <message>
        <source>Copy the generated text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that a model writes across its trained context will stand here, with the place where the factors are switched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each policy costs where a text crosses the trained context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate from the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a sample text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that follows the prompt will stand here, token by token, with the place marked where it crosses the trained context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it on a sample text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure what each policy costs where a text crosses the trained context: on the prompt, on it with the text that follows, or on a sample, whichever crosses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: %1 of %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text may grow beyond the trained context of %1 tokens under the original factors: the model runs there outside what it was trained for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text may grow to %1 tokens; the factors are made for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt of %1 tokens is longer than the trained context of %2: the rescaled factors hold from the start, and there is no crossing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed the trained context of %1 tokens at position %2; nothing was switched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crossed the trained context of %1 tokens at position %2; the cached keys were re-rotated in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crossed the trained context of %1 tokens at position %2; the cache was recomputed in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt read in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by the model after %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1 new tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1 new tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed after %1 new tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::GenerationScrubber</name>
    <message>
        <source>Generation whose end is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the search at the end of a generation. Also: left and right arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of generation %1 of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of generation %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::GenerationSettings</name>
    <message>
        <source>Original factors while the text fits the trained context, rescaled ones beyond; the cache is computed again once from the tokens. Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, but the cached keys are turned to the new angles and the values stay: fast, an approximation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rescaled factors at every length: nothing is switched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original factors at every length, also where the model was not trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on after the end of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rescaled set: one of the sets in the charts. The original one needs no choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the crossing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens at most, from 1 on; default 64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 (default): always the most probable token. 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw among the k most probable tokens; 0 (default): all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw among the fewest tokens that hold this share of the probability, 0.01 to 1; default 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the draws: same seed, same text. A whole number from 0 on; default 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: the text ends with the model&apos;s end-of-text token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::HandsController</name>
    <message>
        <source>Help: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished">ヘルプ</translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help on the control that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help on what the pointer stands on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::HeatmapSection</name>
    <message>
        <source>Which needle grids stand side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which needle score the grids show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle grids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 and %2 − %1</source>
        <comment>letters of two runs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these runs has a needle grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These needle grids have no length and depth in common, so no cell can be held against another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::HeatmapView</name>
    <message>
        <source>%1 − %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference  −1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained context ends (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document length (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows at which lengths and depths the needle is found, for one or two factor sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a needle test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated answers right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer tokens right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cell scored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of generated answers right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer’s probability: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of answer tokens right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 of %2 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;%1 tokens&lt;/b&gt;, needle at %2 % of the document&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br&gt;%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Needle → answer%1&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % [%2, %3]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> [%1, %2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;NLL, 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::HelpView</name>
    <message>
        <source>Back to the page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the page after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics of the views and dialogs, then the pages of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page %1 is missing from this installation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::InlineMessage</name>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::InspectorFiller</name>
    <message>
        <source>Candidate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::InspectorPanel</name>
    <message>
        <source>Facts about the model, and about the pair, candidate or cell that you point at, will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">モデル</translation>
    </message>
    <message>
        <source>Rotary embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished">学習</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NLL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents and answers of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished">インスペクター</translation>
    </message>
    <message>
        <source>Pair i = %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::JobNotices</name>
    <message>
        <source>%1 % – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::JobStrip</name>
    <message>
        <source>Pause (Ctrl+Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; everything so far is kept (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on (Ctrl+Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of work so far; pauses are not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it will still take is said once enough is done to tell.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::LayoutMenu</name>
    <message>
        <source>Saved layouts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, rename and delete layouts of the views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layout of your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::LayoutsDialog</name>
    <message>
        <source>No layout was saved yet: arrange the views, give the layout a name and save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the views as they are now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that is there already is saved over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a double click applies a layout, F2 renames it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::LengthBar</name>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>factors in use: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt %1, under the original factors %2, under the rescaled factors %3 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained context %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rescaled factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained context %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::LengthEdit</name>
    <message>
        <source>Target length, slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target length in tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::LineageChart</name>
    <message>
        <source>Fitness along the lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how a candidate came about: its parents back to the initial population.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the best candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle perplexity (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation type="unfinished">パープレキシティ</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate %1 is of the initial population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate %1 in %2 steps from candidate %3: perplexity %4 → %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Candidate %1&lt;/b&gt;, generation %2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::LineageModel</name>
    <message>
        <source>initial population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crossover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another number of pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those below d_rcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (λ × %2 at most)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2%3 nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation type="unfinished">パープレキシティ</translation>
    </message>
    <message>
        <source>Changed against its parent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::LineageView</name>
    <message>
        <source>Steps of the lineage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::LogView</name>
    <message>
        <source>Notes of runs, warnings and errors will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished">ログ</translation>
    </message>
</context>
<context>
    <name>ropewalk::MainWindow</name>
    <message>
        <source>Ropewalk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The factors were written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring phase errors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the run before closing. It is kept and can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">モデル</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation type="unfinished">GGUF ファイルを開く…</translation>
    </message>
    <message>
        <source>One file with weights, tokenizer and description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation type="unfinished">モデルフォルダーを開く…</translation>
    </message>
    <message>
        <source>A Hugging Face folder: config.json, safetensors, tokenizer.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished">最近使った項目</translation>
    </message>
    <message>
        <source>The small model that Ropewalk brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One million parameters, trained context 512 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known models, without weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods and factors from the description alone, without weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">閉じる</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained context</source>
        <translation type="unfinished">学習時の文脈長</translation>
    </message>
    <message>
        <source>Trained context in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L_train in tokens. Default: what the model&apos;s files say. The LongRoPE2 paper uses 2048 for Phi3-mini where public files say 4096</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished">評価</translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished">その他</translation>
    </message>
    <message>
        <source>Open needle result files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of result files of the public needle test, or of those that ropewalk-cli writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished">ビュー</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished">テーマ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">言語</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished">ワークスペース</translation>
    </message>
    <message>
        <source>Ropewalk workspaces (*.ropewalk *.sqlite *.db);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make another…</source>
        <translation type="unfinished">開く・新規作成…</translation>
    </message>
    <message>
        <source>The file in which runs are recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open read-only…</source>
        <translation type="unfinished">読み取り専用で開く…</translation>
    </message>
    <message>
        <source>Its runs can be looked at; nothing is changed in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation type="unfinished">バックアップ…</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole copy of the workspace, also while a run is recorded in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify when a long run ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a message of the desktop, where a run took over 30 s and another window is in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reproduce the paper in miniature…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Ropewalk</source>
        <translation type="unfinished">Ropewalk について</translation>
    </message>
    <message>
        <source>Ropewalk %1, GPL-3.0-or-later. %2. %3. Qt %4. Method: LongRoPE2 (arXiv 2502.20082).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished">終了</translation>
    </message>
    <message>
        <source>A run that is at work is stopped first; it is kept and can be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the run list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No factor set is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next factor set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous factor set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no further selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the selection before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward to the selection after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished">探索…</translation>
    </message>
    <message>
        <source>Needle test…</source>
        <translation type="unfinished">ニードルテスト…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation type="unfinished">学習…</translation>
    </message>
    <message>
        <source>Nothing is at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the work; everything so far is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the work, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset, without weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods and factors need only the description; open the model&apos;s files to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real critical dimension that LongRoPE2&apos;s search found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights loaded, %1 in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished">モデルを開く</translation>
    </message>
    <message>
        <source>Models (*.gguf *.safetensors config.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the header of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Ropewalk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset without weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of this run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page with question, model, settings, figures, scores and how to repeat it, as HTML or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run first: the report is about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was copied to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a stored run; the model is at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a stored run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model to start new work on it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best so far (candidate %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors of run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long windows of run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1, seed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model of this run first: its weights are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate %1 of run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Everything so far is kept; the run can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished">再開</translation>
    </message>
    <message>
        <source>Searching, testing and training need a model&apos;s weights: open its GGUF file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace is open to record the run in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 is read-only: open another one to record runs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is at work: stop it or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was made on another model: open %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every candidate of a search will stand here as a point, with the best so far and the paper&apos;s baselines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over length and depth, the share of a hidden number&apos;s tokens that the model gets right will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses of short and of long windows, needle answers, learning rate and speed of a training will stand here, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::MethodPicker</name>
    <message>
        <source>Rescaling methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors that Ropewalk&apos;s own search found on a real model with this embedding, for one target length: the legend names both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescaling methods drawn together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescaling methods drawn together: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::NeedleCellView</name>
    <message>
        <source>Show the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention along this document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents of the selected cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures where in this document the question looks, layer by layer; what it costs is said before it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the document again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NLL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the question asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the generated answer has the needle&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the model generated it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the needle stands, per cent of the document&apos;s filler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher-forced: the most probable token at each place of the answer, the right ones before it given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the whole right answer, per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean negative log-likelihood, nats per answer token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents, needles and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens · %2 % deep · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the document again from the run&apos;s spec and shows all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result files do not hold the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score of the answer, 0 to 1: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 answer tokens are the most probable ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the cell&apos;s documents: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document %1 of %2  ·  prompt of %3 tokens  ·  document %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the document: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::NeedleController</name>
    <message>
        <source>A file was passed over: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files were passed over: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of needle result files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the result files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needle results  ·  %1 of %2 cells  ·  %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::NeedleDialog</name>
    <message>
        <source>Needle test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is hidden at several depths of documents of several lengths; the heatmap shows how often the model finds it, and how probable it holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate the answers too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evenly apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigmoid: closer at both ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the documents, separated by commas, e.g. 4k, 8k, 16k (k = 1024)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places of the needle from the start to the end, 1 to 101; default 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the depths lie between start and end. Default: evenly; sigmoid: the public needle test&apos;s, closer together at both ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents for each length and depth, 1 to 1000; default 2, the paper uses 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needles in each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needles in one document, 1 to 100; default 1. The first stands at the cell&apos;s depth, the others evenly up to the end; each is asked for by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On by default: the model answers in its own words, and the answer is right where it has the needle&apos;s. Off: only how probable it holds the right answer, in about half the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor sets, on the same documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First factor set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor set; the heatmap also shows B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor set A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor set B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors (*.json *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list of lengths. Write tokens separated by commas, such as 4k, 8k, 16k.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the first factor set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B are the same factors. Choose another set for B, or none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::OverlayChart</name>
    <message>
        <source>Lines of the compared runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>axis and place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::PairChart</name>
    <message>
        <source>Rotary pair i</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ParallelAxis</name>
    <message>
        <source>d_rcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ParallelCoordinates</name>
    <message>
        <source>Population of the search in parallel coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows every candidate of a search as a line over d_rcd, its factors and its fitness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the pairs that have an axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First generation shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last generation shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all ranges marked on axes (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 candidates over their factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, generations %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; best perplexity %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag along the axis to keep what passes there; click to clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six pairs over the upper part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear marked ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Stopped early: its fitness is of %1 documents only&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Candidate %1&lt;/b&gt;, generation %2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside what is marked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::PeriodChart</name>
    <message>
        <source>Periods of the rotary pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the period of every rotary pair against the trained context and the target length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period (tokens, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without rescaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies inside the trained context of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pair completed a period in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pairs leave their trained range at %3 %4, by the hypothesis alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair leaves its trained range at %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pairs leave their trained range at %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T, share of its cycle seen in training: 0–1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original period of each pair. Dark: training saw little of a turn; yellow: whole turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ·T %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective period under %1. Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of distribution at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>i ≥ d_tcd and λ &lt; s: phases at the target that training never saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of distribution by the hypothesis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the critical dimension in use up to d_tcd with λ &lt; s: under-trained, if the paper&apos;s hypothesis holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical dimension in use: pairs from %1 on are rescaled fully.&lt;br&gt;Drag, or press ← and →.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rad/token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods in training (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;effective period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;periods at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Out of distribution at %1&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Out of distribution by the hypothesis (i ≥ d_rcd)&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained context L_train  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L_train  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L_train / 10  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target L  %1  (%2×)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_tcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> [%1–%2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 periods or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≥ 10 periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≥ 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–10 periods: candidates for d_rcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–10 periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never completed a period in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ in use: d_rcd %1 (%2) ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ in use: d_rcd %1 ›</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::PerplexityChart</name>
    <message>
        <source>Perplexity by length and position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation type="unfinished">パープレキシティ</translation>
    </message>
    <message>
        <source>The numbers as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position in the text (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window length (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The band is the 95 % interval over documents. Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained context %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every one of the scored tokens of plain text: the same tokens at every length, only their context grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer tokens of needle documents of exactly the length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those scored tokens of plain text that the model, inside its trained context, predicts much better from a long context than from a short one (LongPPL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest windows read once from their beginning: perplexity by how much has been read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows of %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the perplexity of text against the length of its context: all tokens, answers, key tokens, and by position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this run was not asked to measure them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing is measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key tokens: the model predicts none of the scored tokens much better from a long context than from a short one. Measure more documents, or text that refers back farther.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From position %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: lowest perplexity %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::PerplexityDialog</name>
    <message>
        <source>Perplexity</source>
        <translation type="unfinished">パープレキシティ</translation>
    </message>
    <message>
        <source>The same tokens of the same documents are scored at every length, by every factor set: what differs is the context that the model sees before them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat text that is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the window, separated by commas, e.g. 4k, 8k, 16k (k = 1024). As many tokens as the shortest length are scored at the end of each document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 1000; default 4. The interval is over documents: of one there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of the shortest length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that each window scores as it slides; below the shortest length. A shorter stride gives every token a fuller context and costs more windows; default: half of the shortest length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quarter of L_train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key tokens: the context that they are predicted badly from; below the trained context; default: a quarter of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with less text than a document needs begins again; else that is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor sets to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every set is measured on the same documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list of lengths. Write tokens separated by commas, such as 4k, 8k, 16k.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the tokens: all, answers or key tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one factor set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::PerplexityView</name>
    <message>
        <source>Perplexity, one row a length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model, making the documents and reading the first windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % over documents: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::PhaseClocks</name>
    <message>
        <source>Phase clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows for every rotary pair which phases training saw, and which the target length reaches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the dials from position 0 to the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dial leaves its trained arc at %1 under %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 dials leave their trained arc at %3 under %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: seen in training. Ring: reached at the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop turning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the dials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of its cycle seen in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns at the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Reaches phases that training never saw&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;%3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::PrecisionChart</name>
    <message>
        <source>Phase error by number type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how wrong each rotary pair&apos;s phase becomes where cosine and sine are made in float32, float16 or bfloat16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotary pair i</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position p (tokens, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase error (rad, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error (rad, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest error of cosine and sine (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of cos, sin (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase, cosine and sine in float64, stored as float32. Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position, inverse frequency and their product each rounded to %1, then cosine and sine. Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thin: estimate p·θ̂·u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One rounding of the phase: u = 2⁻⁸ in bfloat16, 2⁻¹¹ in float16, 2⁻²⁴ in float32, 2⁻⁵³ in float64. Three roundings are made, so that up to three times that is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The position is beyond the greatest float16 number, 65,504: the phase is infinite, cosine and sine are no numbers. Counted as the greatest error there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>π: opposite direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2: opposite sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 and below 10⁻¹² are drawn here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 and below 10⁻⁹ are drawn here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_tcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position %1: pairs more than %2 rad off, of %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nowhere in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair %1, more than %2 rad off: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase error (rad)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate (rad)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cos, sin error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first beyond %1 rad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1 at position %2&lt;/b&gt;: θ̂ = %3 rad a token, phase %4 rad, %5 turns%6&lt;/p&gt;&lt;table&gt;%7&lt;/table&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::PrecisionRunner</name>
    <message>
        <source>The phase errors could not be measured: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::PrecisionView</name>
    <message>
        <source>By pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pair at one position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pair at every position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine and sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the phase, in rad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the table&apos;s entries, the greater of cosine and sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position at which every pair is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotary pair that is shown at every position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position in tokens, evenly spaced on a log axis. Also: left and right arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotary pair i. Also: left and right arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::Presenter</name>
    <message>
        <source>Presenter mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large type for a projector, without the run list and the inspector (Ctrl+Shift+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window alone on the screen (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All text at %1 % of the system&apos;s size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::PromptEditor</name>
    <message>
        <source>Open a text file as the prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a sample text that ends shortly before the trained context, so that the text that follows crosses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished">停止</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the text begins with. Write, paste, open a file, or insert a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; the text so far stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the trained context is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from the prompt, token by token (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt *.md *.text);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2: a prompt is read from a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pipe, a socket or a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2; a prompt may have %3 at most. Cut it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text. Convert it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ReportController</name>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, A4 (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RetentionChart</name>
    <message>
        <source>What is kept of the short context, part by part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the factors, or a training with them, keep of the score up to the trained context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure what is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept (% of the score before; perplexity: before / after)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filled: surely not 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 95 % interval does not reach 100 %: with many rows, one in twenty by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hollow: may be 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before is measured, after is to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is complete yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 before: a share kept is not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before → after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept, 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % (%2 or more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model before is asked first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score before is 0: what is kept of it is not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the score up to the trained context is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score before (0 to 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score after (0 to 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept, 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples&apos; hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model after has not been asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score is complete yet, or the score before is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score before is 0: there is nothing to keep a share of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean score after over mean score before: every part but perplexity weighs the same, and within a part every length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity before over perplexity after; from paired differences in nats a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same samples before and after: Fieller&apos;s interval for pairs. Click for the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;&lt;p&gt;%3&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RetentionDialog</name>
    <message>
        <source>What is kept of the short context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needles, RULER tasks, next words and perplexity up to the trained context, before and after on the same samples: the share of the score that is kept, with its interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model before training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same weights, without the factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the filler of the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The factor set whose short score is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model before training, where this one is a checkpoint of it; empty: the same weights as their files scale them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens, separated by commas, at most the trained context, e.g. 2k, 4k (k = 1024)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each part at each length, 1 to 1000; default 20. Fewer than 10 give wide intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of UTF-8 text for next words and perplexity; empty: the documents&apos; filler (RULER&apos;s noise is none: then these two are left out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no factors to measure: choose a method and a target beyond the trained context first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list of lengths. Write tokens separated by commas, such as 2k, 4k.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RetentionSampleModel</name>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean negative log-likelihood of a token, nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RetentionSamples</name>
    <message>
        <source>Close the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2: %3 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens, samples %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RetentionView</name>
    <message>
        <source>Making the samples and asking the model the first of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: the same weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RotatingVectors</name>
    <message>
        <source>Rotating vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how RoPE turns the pairs of a query and a key with their positions, some fast, some slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position %1 under %2: every angle was seen in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Position %1 under %2: %n pairs at angles that training never saw</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>θ_i, rad a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ_i</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period, tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns at this position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q·k at this distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the vector to move the position; wheel or Up and Down choose another pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T = %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>θ/λ = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>θ = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q·k = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: seen in training. Dark: query at m. Grey: key %1 tokens before; their wedge keeps its width while both turn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RotationView</name>
    <message>
        <source>Let the position run from 0 to the target length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position m in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position m of the query, in tokens from 0 to the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of query and key in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens the key stands before the query: q·k depends on this alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed in tokens a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens pass in a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m − n = %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerChart</name>
    <message>
        <source>Mean of tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER score by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what RULER&apos;s tasks score at each length, and up to which length the model holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run RULER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: score by length, with 95 % intervals over samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of %1 tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no length has all its samples yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no factor set reaches %2 % at the shortest length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 holds %3 % up to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no score of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From elsewhere: %1. Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval %1 to %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No interval: its source does not say one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More samples are to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerDialog</name>
    <message>
        <source>RULER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model answers samples of up to 13 tasks at each length; what is right in its answers says up to which length it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question sets (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise sentences (RULER)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off by default: a run with too little text is refused and says how much is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of prompt and answer together, separated by commas, e.g. 4k, 8k, 16k (k = 1024). Suggested from the trained context and the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each task and length, 1 to 100000; default 20. RULER&apos;s own runs use 500. With one there is no interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number from 0 on; default 0. Same spec and seed, same prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the prompt is wrapped for a chat model; default none. The answer&apos;s beginning follows after the assistant&apos;s header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Essays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filler of the five tasks that RULER gives essays; default generated text, which never runs out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (UTF-8) directly in this folder; others are passed over by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuAD file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions of qa_1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions of qa_1, in SQuAD 2.0&apos;s layout; default: a small set of the program&apos;s own, for short lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HotpotQA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions of qa_2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions of qa_2, in HotpotQA&apos;s layout; default: a small set of the program&apos;s own, for short lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor sets, on the same prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">モデル</translation>
    </message>
    <message>
        <source>%1 – left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1. They cannot be made at all these lengths; hover to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list of lengths. Write tokens separated by commas, such as 4k, 8k, 16k.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder whose text files fill the essays, or other filler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one task that can be made at these lengths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one factor set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerSampleModel</name>
    <message>
        <source>%1 tokens read, %2 written, %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerSamples</name>
    <message>
        <source>Show the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of the chosen cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer or prompt of the chosen sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sample to read its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the exact prompt again from the run&apos;s spec and checks it against the hash that was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2: %3 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: %1

Generated:
%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerTableModel</name>
    <message>
        <source>%1 at %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not scored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %, 95 % interval %3 to %4 %, %5 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Mean over %2 tasks, the interval from the samples&apos; spread within tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Click to see them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 [%2, %3] (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens of prompt and answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerView</name>
    <message>
        <source>What the chart shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the chart shows: the mean over tasks, or one task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor set of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose scores the table shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores from elsewhere: the LongRoPE2 paper&apos;s, or result files of the lm-evaluation-harness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER&apos;s scores by task and length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper&apos;s %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of lm-evaluation-harness…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of the lm-evaluation-harness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result files (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model, making the prompts and answering the first of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RunData</name>
    <message>
        <source>The run is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (d_rcd %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, set %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RunListModel</name>
    <message>
        <source>Starred. Click to remove the star.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to star this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean score by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity from the shortest to the longest window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy cell by cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best so far by generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Run %2, seed %3, %4%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not starred</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RunPane</name>
    <message>
        <source>1 candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished">再開</translation>
    </message>
    <message>
        <source>What the cells show, from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this run from its last candidate, cell or step, to the result it would have had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with the selected candidate; without a selection, with the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle heatmap…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure sensitivity…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a search from it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+click on a candidate in any view compares with that one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with its parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export factors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the chart is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by generations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the x axis counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps the strong lines are averaged over; the pale ones are each step&apos;s. Default: by itself, a sixtieth of the steps, at least 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the scale from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate %1, measured as run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model and scoring the set as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its dialog says what it costs before it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model and measuring the first document set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the weights, reading the data and probing the untrained model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RunParallel</name>
    <message>
        <source>What varies between the runs, in parallel coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs over %2 axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line a run, one axis a parameter or score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RunStrip</name>
    <message>
        <source>Compared runs, the baseline first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Run %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RunsPanel</name>
    <message>
        <source>Filter: words, method:yarn target&gt;=32k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the run list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, and conditions such as
method:yarn  target&gt;=32k  best&lt;1.2  kind:search  state:finished  starred:yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished">実行</translation>
    </message>
    <message>
        <source>Every search, needle test and training is kept here, with all that is needed to repeat it. Start one with Search, Needle or Train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run fits this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace (read-only): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open beside the current run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Compare the %n chosen run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished">再開</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide from the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::RuntimeEditor</name>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model runs. GPUs are offered where there are any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16: half the memory and faster (default). float32: exact to 7 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all physical cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads; default: all physical cores. Part of the spec: results repeat for the same count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long: the set at every length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch: original factors up to the trained context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which factors apply at which length; default long. “switch” is for weights trained with mixed windows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::SearchCalibrator</name>
    <message>
        <source>About %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring what a document costs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forecast: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::SearchDialog</name>
    <message>
        <source>Search for rescale factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates for the critical dimension and its λᵢ are evolved, scored by the perplexity of a needle&apos;s answer (LongRoPE2) or of plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset&apos;s method was changed: the run will be called custom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is searched and how: fills in all of “Advanced”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished">目標長</translation>
    </message>
    <message>
        <source>Context window to reach, tokens; above the trained context of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quick – for looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper – all of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is searched: sizes, documents, baselines, held-out documents. “paper”: the preset&apos;s own sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents a candidate is scored on, 1 to 1000; the paper uses 10. With few, a search overfits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates at the start (P), from 1; the paper uses 64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0; the paper uses 40</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No candidate is started after that many minutes of work; default: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is searched and how candidates are judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best candidates kept in each iteration (k), from 1; default 32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability p that a pair&apos;s λ mutates, 0 to 1; the paper uses 0.3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No candidate is started after that many document evaluations, which is the fairest budget to compare searches by; default: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All choices of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target of %1 is not above the trained context of %2: there is nothing to rescale. Choose a longer target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parents cannot be chosen from a population of %2: lower the parents or raise the population.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::SearchMethodEditor</name>
    <message>
        <source>Fixed attention factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed attention factor of short windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search how many stay unscaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop candidates that cannot win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune their own parameters too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper: from d_rcd on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which λᵢ are searched. LongRoPE2: those from d_rcd on. LongRoPE: all; there is no d_rcd then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NTK, as in the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ramp, as in YaRN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free: searched too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below d_rcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λᵢ of the pairs below d_rcd, from 1 up to the λ at d_rcd: NTK&apos;s power, YaRN&apos;s ramp, or searched and rising. Default in Ropewalk&apos;s settings: free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_tcd = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed critical dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical dim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd in pairs: part of every candidate (default), at the theory&apos;s d_tcd = %1, or fixed between d_tcd^10 = %2 and d_tcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rising: λᵢ ≤ λᵢ₊₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether factors may fall from one pair to the next. Default: rising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least upper factor over s = target / trained context, 0 to 100; default 1. No factor falls below 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest factor over s, from the least ratio on; default 2, LongRoPE 1.25</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formula: 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished">アテンション</translation>
    </message>
    <message>
        <source>Attention factor m that multiplies cosine and sine of long windows: √(1 + ln s / ln L_train) (default), a value from 0.01 to 10, or searched with the λᵢ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention factor of windows up to the trained context, which keep their angles under the policy “switch”: 1 (default), a value from 0.01 to 10, or tried in the end in steps of 0.02 around 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needle: answer tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain: every token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a candidate&apos;s perplexity is over: the answer tokens of needle documents (LongRoPE2, default), or every token of plain text (LongRoPE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates see the documents one by one; one that a paired test on the same documents says cannot reach the parents any more is stopped, which saves work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents from another seed that the search never sees, 0 to 1000: in the end the best candidates and the baselines are scored on them, so that luck does not count. Default: none, 8 or 16 by budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each formula also with its own parameters (scale, YaRN&apos;s β, the split) tuned on the search&apos;s documents: what the search adds is then not just a larger scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LongRoPE&apos;s n̂: each candidate also says how many first tokens keep their original angles, 0 to 256. Default: off, but in LongRoPE&apos;s preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor sets that the initial population begins with, beside the preset&apos;s own: formulas, what the charts show, or a file (Ropewalk&apos;s JSON, a CSV with one factor a line, a HF config). Moved into the search&apos;s bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formula: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::SearchView</name>
    <message>
        <source>Fitness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished">比較</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every candidate, the best so far and the baselines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best fitness by critical dimension, over the theory; finished searches that differ only in their seeds are pooled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The population in parallel coordinates: drag along an axis to list what passes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A candidate&apos;s parents back to the initial population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected candidate against another, pair by pair; Ctrl+click a candidate to choose the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of fitness as each λᵢ moves by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate %1, the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the fitness changes as each pair&apos;s λ moves by itself will stand here: which pairs matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure candidate %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::SensitivityChart</name>
    <message>
        <source>Sensitivity of the fitness to each pair&apos;s factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how the fitness changes as each pair&apos;s factor λ moves, one pair at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of mean NLL (nats per answer token)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of NLL (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ΔNLL (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotary pair i</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pair&apos;s λ multiplied by %1, all others as they are. Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filled: p &lt; 0.05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paired t test on the same documents, each pair by itself: where nothing changes, about one in twenty is filled by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hollow: within chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_tcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most sensitive: pair %1, %2 nats at %3; %4 of %5 moves are significant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of %1 moves changes the fitness beyond chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unmoved set is measured first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean NLL as it is (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3), p %4, %5 documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Not measured&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::SensitivityDialog</name>
    <message>
        <source>Measure sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each λᵢ is moved by itself and the needle&apos;s answer scored again: which pairs matter, and whether the factors stand in a minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the target of the factors is the documents&apos; length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents that each moved set is scored on, 1 to 1000; default 4. With one there are no intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What λᵢ is multiplied by, separated by commas, above 0 and not 1; default 0.9, 1.1. Moves to below λ = 1 are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list of moves. Write numbers separated by commas, such as 0.9, 1.1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::SessionKeeper</name>
    <message>
        <source>Restore the last session</source>
        <translation type="unfinished">前回のセッションを復元</translation>
    </message>
    <message>
        <source>Ropewalk did not end by itself the last time. Runs are kept up to their last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ropewalk ended while it restored the last session, so it starts empty this time. Open the model or the runs one by one to see which of them does it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::SessionRestorer</name>
    <message>
        <source>The workspace %1 of the last session is not there any more: its runs are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ShortcutSheet</name>
    <message>
        <source>No shortcut has these letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a shortcut by what it does or by its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of what it does, or keys such as Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts by group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::StartPage</name>
    <message>
        <source>Open the small model</source>
        <translation type="unfinished">小さなモデルを開く</translation>
    </message>
    <message>
        <source>Open SmolLM2-135M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation type="unfinished">ツアーを始める</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ropewalk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which rotary dimensions of a language model break beyond its trained context, and search for what mends them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A known model</source>
        <translation type="unfinished">既知のモデル</translation>
    </message>
    <message>
        <source>The small model that Ropewalk brings, on which everything runs in minutes, or the periods and factors of a published model without its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished">モデルを開く</translation>
    </message>
    <message>
        <source>A GGUF file, or a Hugging Face folder with config.json, safetensors and tokenizer.json. Or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">続ける</translation>
    </message>
    <message>
        <source>Models that you opened before, and the runs of this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation type="unfinished">GGUF ファイルを開く…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation type="unfinished">モデルフォルダーを開く…</translation>
    </message>
    <message>
        <source>Only the header is read at once; weights load in the background (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the header is read at once; weights load in the background (Ctrl+Shift+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rotary pairs, base %3, trained context %4; without weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoPE and longer contexts in ten steps, on the small model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show 1 run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs that this workspace keeps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::StartPicker</name>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors (*.json *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::StartRuns</name>
    <message>
        <source>There is no run %1 in the workspace %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no runs %1 in the workspace %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps no run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps run %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps the runs %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::StudyController</name>
    <message>
        <source>A job is running: stop it, or wait for its end, then start the study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small model that the study runs on is not beside the program: install Ropewalk again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study is done. Its runs are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study was stopped. What is done is kept in %1; start it there again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::StudyDialog</name>
    <message>
        <source>Folder of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new or empty folder, or one with a begun study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reproduce the paper in miniature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the small model: every formula, LongRoPE and LongRoPE2 with each lower part, the ablations and mixed-window training, on held-out documents. A page then says for each claim of the paper whether it holds here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quick – one seed, for looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full – three seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick takes about 15 minutes on two cores, full some two hours. Both can be stopped and gone on with at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder for workspace, results and page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file: name a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 steps are done and will not be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), none longer than a quarter of an hour on two cores.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::Teaching</name>
    <message>
        <source>Take the tour</source>
        <translation type="unfinished">ツアーを始める</translation>
    </message>
    <message>
        <source>RoPE and longer contexts in ten steps, on the small model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::TopBar</name>
    <message>
        <source>Open a model</source>
        <translation type="unfinished">モデルを開く</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished">探索…</translation>
    </message>
    <message>
        <source>Needle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train…</source>
        <translation type="unfinished">学習…</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished">評価</translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">モデル</translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished">目標長</translation>
    </message>
    <message>
        <source>More: export, views, theme, workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished">その他</translation>
    </message>
    <message>
        <source>Needle test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical dimension in use, in pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_rcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical dimension in use, a pair from 1 to %1. Theory: d_tcd = %2; ten periods: %3.
Used by YaRN-rcd and NTK-rcd; drag the handle in the period chart to move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, s = %2 times the trained context of %3.
Takes 32k, 1.5k, 1M or digits; from %4 to %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for better rescale factors; says its cost before it starts (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle test over length and depth, two factor sets side by side (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RULER, perplexity by length, what is kept of the short context, attention; each says its cost before it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with mixed context windows; says what it takes before it starts (Ctrl+Shift+T)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::TourController</name>
    <message>
        <source>Guided tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step of the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step before of the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small model that Ropewalk brings is not beside the program: install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace is open to record the run in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is read-only: open another one to record runs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is at work: stop it or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::TourPanel</name>
    <message>
        <source>End the tour; what was there before comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step before (Page Up, Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step (Page Down, Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour, step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Try:&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To try</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::TrainDialog</name>
    <message>
        <source>Training with mixed windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short windows are trained under the original RoPE, long ones under the rescaled RoPE: the model reaches the target and keeps its trained context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with texts to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with .txt or .jsonl files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the trained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make activations again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished">学習</translation>
    </message>
    <message>
        <source>Long windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors of the long windows, at the target set in the top bar. Short windows keep the original RoPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated recall documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is trained on. Texts: .txt, a document a file, or .jsonl, one a line with a string “text”. Generated: keys and values to recall, for small models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts (UTF-8) that lie in it are read, folders inside are not; some must be longer than the trained context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser steps, from 1; default 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments of the target&apos;s length in a batch, from 1; default 8. They are run one after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of short windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of long windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short : long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in short windows to tokens in long ones, 0 to 1000 parts each; default 3 : 7 as in the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained model is written here, a Hugging Face folder with its factors. Its parent must exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak of AdamW&apos;s, above 0, e.g. 2e-5 (default, the paper&apos;s); falls to 0 along a cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 % of the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in which the learning rate rises from 0; default 5 % of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW&apos;s, of matrices, from 0; default 0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest norm of the whole gradient, from 0 (none); default 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1, as the original RoPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of long windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention factor m of short windows; default 1. Programs that apply one factor at every length (transformers, llama.cpp) need that of the long windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation checkpointing: less memory, about a third more time; default off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between saved models, from 1; default 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between needle probes at the trained context and at the target, from 0 (none between); default 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle documents for each length, 1 to 1000; default 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale factors (*.json *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the rescale factors of the long windows: a method at the target, or a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of texts to train on, or generated documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a folder: choose the one with the texts to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 : 0 windows are none: give short or long windows at least one part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a learning rate: write a number above 0, such as 2e-5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A warm-up of %1 steps does not fit %2 steps: shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder that the trained model goes to, with its whole path.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::TrainingView</name>
    <message>
        <source>Course of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows losses, needle answers, gradient norm, learning rate and speed of a training, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short windows, original RoPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed documents of at most the trained context. Pale: each step. Click to hide or show the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long windows, rescaled RoPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents beyond the trained context. Pale: each step. Click to hide or show the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was saved after this step, last to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probed, before the first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  ·  %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  ·  smoothed over %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (nats a token, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (nats, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle answers right, by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle answers right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 &amp;nbsp;(smoothed %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;targets right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> &amp;nbsp;(95 %: %1 – %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, at step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle answers right at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of short windows, nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of long windows, nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm before clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Saved to %1&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ViewChooser</name>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::ViewDocks</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished">実行</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished">インスペクター</translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished">ヘルプ</translation>
    </message>
    <message>
        <source>Fitness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished">学習</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished">比較</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished">ログ</translation>
    </message>
    <message>
        <source>Rotating vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the view %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished">ビュー</translation>
    </message>
    <message>
        <source>Layout: Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs at the left, charts in the middle, the inspector at the right, the search below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout: Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs at the left, the comparison tall below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout: Teaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only charts, as large as they get</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::WorkspaceController</name>
    <message>
        <source>No workspace is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::arithmetic</name>
    <message>
        <source>Ropewalk&apos;s tables</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ropewalk::duration</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
