<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="ja_JP">
<context>
    <name>AttentionShown</name>
    <message>
        <source>layer %1, mean over heads</source>
        <translation>層%1、全ヘッドの平均</translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation>層%1、ヘッド%2</translation>
    </message>
    <message>
        <source>%1 (d_rcd %2)</source>
        <translation>%1 (d_rcd %2)</translation>
    </message>
    <message>
        <source>%1, set %2</source>
        <translation>%1、セット%2</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>the attention of %1 queries was read, which are not the plan's %2</source>
        <translation>アテンションを読み取ったクエリは%1個で、計画の%2個と異なります</translation>
    </message>
    <message>
        <source>a document without a question has no attention to show</source>
        <translation>問いのない文書には表示できるアテンションがありません</translation>
    </message>
    <message>
        <source>a prompt of %1 tokens is too short: take at least 3</source>
        <translation>%1トークンのプロンプトは短すぎます。3トークン以上にしてください</translation>
    </message>
    <message>
        <source>queries, distance bins and places must be at least 1, not %1, %2 and %3</source>
        <translation>クエリ、距離区間、位置の数はそれぞれ1以上でなければなりません (%1、%2、%3)</translation>
    </message>
    <message>
        <source>a document without answer tokens cannot be scored</source>
        <translation>答えのトークンがない文書は採点できません</translation>
    </message>
    <message>
        <source>there are no documents to evaluate on</source>
        <translation>評価に使う文書がありません</translation>
    </message>
    <message>
        <source>document %1 of %2: the negative log-likelihood is not a finite number</source>
        <translation>文書%1/%2: 負の対数尤度が有限の数ではありません</translation>
    </message>
    <message>
        <source>document %1 was asked for; the set has %2, counted from 0</source>
        <translation>文書%1が要求されましたが、セットの文書は%2件です (0から数えます)</translation>
    </message>
    <message>
        <source>a window of %1 tokens cannot score its last %2 of %3 tokens: it needs at least one token before them</source>
        <translation>%1トークンのウィンドウでは、%3トークンのうち最後の%2トークンを採点できません。その前に少なくとも1トークン必要です</translation>
    </message>
    <message>
        <source>a document of %1 tokens is too short: windows of %2 over its last %3 need at least %4</source>
        <translation>%1トークンの文書は短すぎます。最後の%3トークンを%2トークンのウィンドウで採点するには、少なくとも%4トークン必要です</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>は数ではありません</translation>
    </message>
    <message>
        <source>cannot be a rescale factor; it must be a finite number of at least 1</source>
        <translation>は再スケール係数にできません。1以上の有限の数でなければなりません</translation>
    </message>
    <message>
        <source>begins with an empty value</source>
        <translation>は空の値で始まっています</translation>
    </message>
    <message>
        <source>%1 has %2 rescale factors, but the model has %3 rotary pairs; give one value a pair</source>
        <translation>%1の再スケール係数は%2個ですが、モデルの回転ペアは%3個です。ペアごとに値を1つ指定してください</translation>
    </message>
    <message>
        <source>a CSV of factors</source>
        <translation>係数のCSV</translation>
    </message>
    <message>
        <source>unknown method "%1"</source>
        <translation>不明な方式「%1」です</translation>
    </message>
    <message>
        <source>give a file of rescale factors</source>
        <translation>再スケール係数のファイルを指定してください</translation>
    </message>
    <message>
        <source>; that is not a file of rescale factors</source>
        <translation>。再スケール係数のファイルではありません</translation>
    </message>
    <message>
        <source>target is %1; a CSV file of factors needs the target length, at least 1</source>
        <translation>targetが%1です。係数のCSVファイルには1以上の目標長が必要です</translation>
    </message>
    <message>
        <source>%1 is empty; it should hold rescale factors as JSON or CSV</source>
        <translation>%1は空です。再スケール係数をJSONまたはCSVで含むファイルが必要です</translation>
    </message>
    <message>
        <source>it is for another model: its %1 is %2, the model's is %3</source>
        <translation>別のモデル用です。%1は%2ですが、このモデルでは%3です</translation>
    </message>
    <message>
        <source>%1 of pair %2 is %3; a rescale factor must be a finite number of at least 1</source>
        <translation>ペア%2の%1が%3です。再スケール係数は1以上の有限の数でなければなりません</translation>
    </message>
    <message>
        <source>%1: the key "%2" is missing</source>
        <translation>%1: キー「%2」がありません</translation>
    </message>
    <message>
        <source>target is %1, and the file names no length that its factors are for; give a target length of at least 1</source>
        <translation>targetが%1で、ファイルにも係数の対象となる長さがありません。1以上の目標長を指定してください</translation>
    </message>
    <message>
        <source> (its rope_type is %1)</source>
        <translation> (rope_typeは%1)</translation>
    </message>
    <message>
        <source>%1 has no list long_factor%2; only LongRoPE's lists can be read from it. Choose a formula as a method instead</source>
        <translation>%1にリストlong_factorがありません%2。読み取れるのはLongRoPEのリストだけです。代わりに方式として数式を選んでください</translation>
    </message>
    <message>
        <source>the rope dictionary</source>
        <translation>ropeの辞書</translation>
    </message>
    <message>
        <source>config.json has no rope_scaling or rope_parameters: there are no rescale factors in it</source>
        <translation>config.jsonにrope_scalingもrope_parametersもないため、再スケール係数が含まれていません</translation>
    </message>
    <message>
        <source>the search found no candidate: its "best" is null</source>
        <translation>探索で候補が見つかりませんでした。「best」がnullです</translation>
    </message>
    <message>
        <source>best.method: unknown method "%1"</source>
        <translation>best.method: 不明な方式「%1」です</translation>
    </message>
    <message>
        <source>The factors '%1' that this program brings cannot be read: %2</source>
        <translation>このプログラムに付属する係数「%1」を読み取れません: %2</translation>
    </message>
    <message>
        <source>Searched on SmolLM2-135M-Instruct at 12,288 tokens; packaging/smollm2-search repeats it.</source>
        <translation>SmolLM2-135M-Instructで12,288トークンについて探索したものです。packaging/smollm2-searchで再現できます。</translation>
    </message>
    <message>
        <source>the set's attention factor is %1, but transformers 4 takes none for phi3 and would compute %2; export for transformers 5, or use LongRoPE's attention factor</source>
        <translation>セットのアテンション係数は%1ですが、transformers 4はphi3のアテンション係数を受け取らず、%2を計算します。transformers 5用にエクスポートするか、LongRoPEのアテンション係数を使ってください</translation>
    </message>
    <message>
        <source>a Hugging Face config</source>
        <translation>Hugging Faceのconfig</translation>
    </message>
    <message>
        <source>transformers and llama.cpp use one attention factor, %1, at every length; up to the trained context this set has %2. vLLM takes both (short_mscale, long_mscale). </source>
        <translation>transformersとllama.cppは、どの長さでも1つのアテンション係数%1を使います。このセットでは学習済みコンテキスト長までは%2です。vLLMは両方を受け取ります (short_mscale、long_mscale)。 </translation>
    </message>
    <message>
        <source>The lists are Dynamic NTK at %1 tokens: they do not follow the length. </source>
        <translation>リストは%1トークンでのDynamic NTKで、長さには追従しません。 </translation>
    </message>
    <message>
        <source>%1 is %2; it must be %3</source>
        <translation>%1が%2です。%3でなければなりません</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>配列</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1から%2までの値</translation>
    </message>
    <message>
        <source>from 0 to %1</source>
        <translation>0から%1までの値</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>trueまたはfalse</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>引用符で囲んだ文字列</translation>
    </message>
    <message>
        <source>%1 is %2; it does not fit a 32-bit number</source>
        <translation>%1が%2です。32ビットの数に収まりません</translation>
    </message>
    <message>
        <source>%1 is "%2"; it must be one of: %3</source>
        <translation>%1が「%2」です。次のいずれかでなければなりません: %3</translation>
    </message>
    <message>
        <source>%1 is %2; it must be at least %3</source>
        <translation>%1が%2です。%3以上でなければなりません</translation>
    </message>
    <message>
        <source>%1 is %2; it must be from %3 to %4</source>
        <translation>%1が%2です。%3から%4まででなければなりません</translation>
    </message>
    <message>
        <source>%1 is %2; it must be finite</source>
        <translation>%1が%2です。有限でなければなりません</translation>
    </message>
    <message>
        <source>%1: unknown key "%2"; known keys: %3</source>
        <translation>%1: 不明なキー「%2」です。使えるキー: %3</translation>
    </message>
    <message>
        <source>%1 is empty; it needs at least one value</source>
        <translation>%1が空です。少なくとも1つの値が必要です</translation>
    </message>
    <message>
        <source>an enum value without a name cannot be written</source>
        <translation>名前のない列挙値は書き込めません</translation>
    </message>
    <message>
        <source>%1 is %2; it must be an object</source>
        <translation>%1が%2です。オブジェクトでなければなりません</translation>
    </message>
    <message>
        <source>give a results file of the lm-evaluation-harness (results_....json)</source>
        <translation>lm-evaluation-harnessの結果ファイル (results_....json) を指定してください</translation>
    </message>
    <message>
        <source>: that is not a results file (the samples_....jsonl files are not needed)</source>
        <translation>: 結果ファイルではありません (samples_....jsonlファイルは不要です)</translation>
    </message>
    <message>
        <source>"%1" is %2, not a number</source>
        <translation>「%1」が%2で、数ではありません</translation>
    </message>
    <message>
        <source>"%1" is %2, not between 0 and 1 (nor -1, for a length not run)</source>
        <translation>「%1」が%2で、0から1まで (実行していない長さでは-1) の値ではありません</translation>
    </message>
    <message>
        <source>the length %1 has two different scores (of two filters): leave one</source>
        <translation>長さ%1に異なるスコアが2つあります (2つのフィルター)。1つだけ残してください</translation>
    </message>
    <message>
        <source>results.%1 is no object</source>
        <translation>results.%1がオブジェクトではありません</translation>
    </message>
    <message>
        <source>"results" has no score of a RULER task (niah_single_1 ... ruler_qa_hotpot) at any length: run lm_eval with --tasks ruler</source>
        <translation>「results」に、どの長さについてもRULERタスク (niah_single_1 ... ruler_qa_hotpot) のスコアがありません。lm_evalを--tasks rulerで実行してください</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>JSONオブジェクトではありません</translation>
    </message>
    <message>
        <source>it has no object "results": give a results file of the lm-evaluation-harness</source>
        <translation>オブジェクト「results」がありません。lm-evaluation-harnessの結果ファイルを指定してください</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1は使えません: %2。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made%2.</source>
        <translation>フォルダー%1を作成できません%2。</translation>
    </message>
    <message>
        <source>"%1" is not a folder of needle result files: give the folder that holds them.</source>
        <translation>「%1」はニードルの結果ファイルのフォルダーではありません。結果ファイルのあるフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The folder %1 has more than %2 files of results.</source>
        <translation>フォルダー%1の結果ファイルが%2個を超えています。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read: %2.</source>
        <translation>フォルダー%1を読み取れません: %2。</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>読み取れません: %1</translation>
    </message>
    <message>
        <source>is larger than %1 MiB</source>
        <translation>%1 MiBを超えています</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>has no %1</source>
        <translation>%1がありません</translation>
    </message>
    <message>
        <source>%1 is %2, not a number</source>
        <translation>%1が%2で、数ではありません</translation>
    </message>
    <message>
        <source>%1 is %2, not within %3 .. %4</source>
        <translation>%1が%2で、%3 .. %4の範囲外です</translation>
    </message>
    <message>
        <source>context_length is not a whole number of tokens</source>
        <translation>context_lengthがトークン数を表す整数ではありません</translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation>JSONオブジェクトではありません</translation>
    </message>
    <message>
        <source>has no model</source>
        <translation>モデルがありません</translation>
    </message>
    <message>
        <source>ropewalk is not a cell of a needle grid</source>
        <translation>ropewalkがニードルのグリッドのセルではありません</translation>
    </message>
    <message>
        <source>the cell under ropewalk is of another length or depth</source>
        <translation>ropewalk内のセルの長さまたは深さが異なります</translation>
    </message>
    <message>
        <source>: no file there ends in .json.</source>
        <translation>: .jsonで終わるファイルがありません。</translation>
    </message>
    <message>
        <source>The folder %1 has no result file of a needle test%2</source>
        <translation>フォルダー%1にニードルテストの結果ファイルがありません%2</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <translation>%1段より深く入れ子になっています</translation>
    </message>
    <message>
        <source>the key %1 stands there twice</source>
        <translation>キー%1が2回現れます</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: it has a NUL byte at position %2</source>
        <translation>%1は有効なJSONではありません。位置%2にNULバイトがあります</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: %2</source>
        <translation>%1は有効なJSONではありません: %2</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1は使えません: %2</translation>
    </message>
    <message>
        <source>%1 is a folder; %2</source>
        <translation>%1はフォルダーです。%2</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>%1を開けません: %2</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB%3</source>
        <translation>%1は%2 MiBを超えています%3</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1を読み取れません: %2</translation>
    </message>
    <message>
        <source>The search was saved by an earlier version of Ropewalk, which kept another state: start it again.</source>
        <translation>この探索は、異なる状態を保存していた以前のバージョンのRopewalkで保存されたものです。もう一度最初から始めてください。</translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a known method</source>
        <translation>%1が「%2」ですが、既知の方式ではありません</translation>
    </message>
    <message>
        <source>cpu, cuda:0, cuda:1 ...</source>
        <translation>cpu, cuda:0, cuda:1 ...</translation>
    </message>
    <message>
        <source>%1[%2] is %3; lengths must increase</source>
        <translation>%1[%2]が%3です。長さは昇順でなければなりません</translation>
    </message>
    <message>
        <source>the set leaves the first %1 tokens unscaled (unscaled_tokens), which %2 cannot say: keep the set in Ropewalk's JSON, or search with no unscaled tokens</source>
        <translation>このセットは最初の%1トークンを再スケールしませんが (unscaled_tokens)、%2では表せません。セットをRopewalkのJSONで保存するか、再スケールしないトークンなしで探索してください</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1に書き込めません: %2</translation>
    </message>
    <message>
        <source>Layers must increase and lie in 0 to %1, which %2 at place %3 does not.</source>
        <translation>層は0から%1までの昇順でなければなりませんが、%3番目の%2はそうではありません。</translation>
    </message>
    <message>
        <source>Attention needs the document's length in tokens, e.g. 4096.</source>
        <translation>アテンションには文書のトークン数での長さが必要です (例: 4096)。</translation>
    </message>
    <message>
        <source>The needle's depth is %1, not within 0 to 1.</source>
        <translation>ニードルの深さが%1で、0から1までの範囲外です。</translation>
    </message>
    <message>
        <source>Document %1 of a cell was asked for; 0 to %2 are possible.</source>
        <translation>セルの文書%1が要求されましたが、指定できるのは0から%2までです。</translation>
    </message>
    <message>
        <source>Attention needs at least one factor set: choose a method or a factors file.</source>
        <translation>アテンションには少なくとも1つの係数セットが必要です。方式または係数ファイルを選んでください。</translation>
    </message>
    <message>
        <source>Queries, distance bins and places must be at least 1, not %1, %2 and %3.</source>
        <translation>クエリ、距離区間、位置の数はそれぞれ1以上でなければなりません (%1、%2、%3)。</translation>
    </message>
    <message>
        <source>The factor set '%1' is for rotary_dim %2 and rope_theta %3, but the model has %4 and %5.</source>
        <translation>係数セット「%1」はrotary_dim %2、rope_theta %3用ですが、モデルでは%4と%5です。</translation>
    </message>
    <message>
        <source>Making the document</source>
        <translation>文書を作成中</translation>
    </message>
    <message>
        <source>At most %1 candidates and %2 baselines, each on %3 documents of %4 tokens</source>
        <translation>最大%1個の候補と%2個のベースライン、それぞれ%4トークンの文書%3件で評価</translation>
    </message>
    <message>
        <source> The answers are generated too: each of %1 prompts is read once more, and up to 24 tokens more than its answer has are written.</source>
        <translation> 答えの生成も行います。%1個の各プロンプトをもう一度読み、答えの長さより最大24トークン多く書き出します。</translation>
    </message>
    <message>
        <source>%1 steps of %2 x %3 tokens: %4 tokens.</source>
        <translation>%2 x %3トークンのステップ%1回: %4トークン。</translation>
    </message>
    <message>
        <source>%1 steps of about %2 tokens: %3 tokens.</source>
        <translation>約%2トークンのステップ%1回: %3トークン。</translation>
    </message>
    <message>
        <source>At most %1 factor sets, each on %2 documents of %3 tokens.</source>
        <translation>最大%1個の係数セット、それぞれ%3トークンの文書%2件で評価。</translation>
    </message>
    <message>
        <source>%1 at %2, %3 each, for %4: %5 tokens.</source>
        <translation>%1、%2、各%3、対象は%4: %5トークン。</translation>
    </message>
    <message>
        <source>%1 with %2 each, for %3: %4, %5 tokens.</source>
        <translation>%1、各%2、対象は%3: %4、%5トークン。</translation>
    </message>
    <message>
        <source>Needles, text and %1 at %2, %3 each, before and after.</source>
        <translation>ニードル、テキスト、%1を%2で、各%3、学習の前後で測定。</translation>
    </message>
    <message>
        <source>One document of %1 tokens, for %2.</source>
        <translation>%1トークンの文書1件、対象は%2。</translation>
    </message>
    <message>
        <source>factor set</source>
        <translation>係数セット</translation>
    </message>
    <message>
        <source>Unknown budget '%1': use quick, small, paper or a number of document evaluations.</source>
        <translation>不明な予算「%1」です。quick、small、paper、または文書評価の回数を指定してください。</translation>
    </message>
    <message>
        <source>The device %1 cannot be used: %2.</source>
        <translation>デバイス%1は使えません: %2。</translation>
    </message>
    <message>
        <source>%1 search to %2</source>
        <translation>%1の探索 (目標%2)</translation>
    </message>
    <message>
        <source>Needle test: </source>
        <translation>ニードルテスト: </translation>
    </message>
    <message>
        <source>Mixed-window training to %1 with %2</source>
        <translation>%2による%1への混合ウィンドウ学習</translation>
    </message>
    <message>
        <source>Pretraining of a small model, %1 tokens</source>
        <translation>小さなモデルの事前学習 (%1トークン)</translation>
    </message>
    <message>
        <source>Sensitivity of %1 at %2</source>
        <translation>%2での%1の感度</translation>
    </message>
    <message>
        <source>Short context kept by %1 for %2</source>
        <translation>%1の短文脈性能の保持 (目標%2)</translation>
    </message>
    <message>
        <source>There was not enough memory. Use a shorter length, bfloat16, or close other programs; then resume the run.</source>
        <translation>メモリが不足しました。長さを短くする、bfloat16を使う、または他のプログラムを閉じてから、実行を再開してください。</translation>
    </message>
    <message>
        <source>The run cannot go on: its documents have changed (recorded hash %1, now %2). Put the haystack folder back as it was, or start a new run.</source>
        <translation>実行を続けられません。文書が変わっています (記録されたハッシュは%1、現在は%2)。ヘイスタックのフォルダーを元に戻すか、新しい実行を始めてください。</translation>
    </message>
    <message>
        <source>Run %1 is finished: there is nothing to resume.</source>
        <translation>実行%1は完了しています。再開するものはありません。</translation>
    </message>
    <message>
        <source>Run %1 is running in another process: stop it there first.</source>
        <translation>実行%1は別のプロセスで実行中です。先にそちらで停止してください。</translation>
    </message>
    <message>
        <source>Run %1 cannot go on: the model at %2 has changed (recorded hash %3, now %4).</source>
        <translation>実行%1を続けられません。%2のモデルが変わっています (記録されたハッシュは%3、現在は%4)。</translation>
    </message>
    <message>
        <source>Waiting for the model that is being loaded</source>
        <translation>モデルの読み込みを待機中</translation>
    </message>
    <message>
        <source>The documents of this cell cannot be made again as they were: their hash is %1, recorded is %2. The model's tokenizer or the haystack's text has changed since the run.</source>
        <translation>このセルの文書を元どおりに作り直せません。ハッシュは%1ですが、記録では%2です。実行後にモデルのトークナイザーまたはヘイスタックのテキストが変わっています。</translation>
    </message>
    <message>
        <source>The haystack's file %1 %2 and was passed over.</source>
        <translation>ヘイスタックのファイル%1を読み飛ばしました (%2)。</translation>
    </message>
    <message>
        <source>Making documents</source>
        <translation>文書を作成中</translation>
    </message>
    <message>
        <source>%1 more files of the haystack were passed over.</source>
        <translation>ヘイスタックのファイルをさらに%1個読み飛ばしました。</translation>
    </message>
    <message>
        <source>A needle test needs at least one length in tokens, e.g. 1024.</source>
        <translation>ニードルテストには少なくとも1つのトークン数での長さが必要です (例: 1024)。</translation>
    </message>
    <message>
        <source>Lengths must be positive and increasing; %1 at place %2 is not.</source>
        <translation>長さは正の値で昇順でなければなりませんが、%2番目の%1はそうではありません。</translation>
    </message>
    <message>
        <source>Depths and needles a cell must be at least 1, not %1 and %2.</source>
        <translation>深さの数とセルごとのニードル数は1以上でなければなりません (%1、%2)。</translation>
    </message>
    <message>
        <source>Needles in a document must be 1 to %1, not %2.</source>
        <translation>文書内のニードルは1個から%1個まででなければなりません (%2)。</translation>
    </message>
    <message>
        <source>A needle test needs at least one factor set: choose a method or a factors file.</source>
        <translation>ニードルテストには少なくとも1つの係数セットが必要です。方式または係数ファイルを選んでください。</translation>
    </message>
    <message>
        <source>Name the folder that the trained model goes to.</source>
        <translation>学習したモデルの保存先フォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The folder %1 that the trained model should go to does not exist: make it first.</source>
        <translation>学習したモデルの保存先フォルダー%1が存在しません。先に作成してください。</translation>
    </message>
    <message>
        <source>%1 keeps a training that was stopped: resume its run, give another folder for the trained model, or delete that file.</source>
        <translation>%1に停止した学習が残っています。その実行を再開するか、学習したモデルに別のフォルダーを指定するか、このファイルを削除してください。</translation>
    </message>
    <message>
        <source>%1 is passed over: it %2.</source>
        <translation>%1を読み飛ばします (%2)。</translation>
    </message>
    <message>
        <source>The plain text is RULER's noise, the same five sentences over and over: its perplexity says little about a model. Give a folder of text.</source>
        <translation>プレーンテキストはRULERのノイズ、つまり同じ5文の繰り返しです。そのパープレキシティからはモデルについてほとんど分かりません。テキストのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source> (windows of %1 against %2 tokens, under the original embedding)</source>
        <translation> (元の埋め込みで%1トークンと%2トークンのウィンドウを比較)</translation>
    </message>
    <message>
        <source>None of the %1 scored tokens is a key token: the model predicts none of them better from a long context%2. No key perplexity is given. Score more tokens, or take text that refers back farther.</source>
        <translation>採点した%1トークンの中にキートークンがありません。長いコンテキストで予測が良くなるトークンが1つもありません%2。キーパープレキシティは求められません。採点するトークンを増やすか、より遠くを参照するテキストを使ってください。</translation>
    </message>
    <message>
        <source>Key tokens: %1 of %2 scored tokens, in %3 of %4 documents%5.</source>
        <translation>キートークン: 採点した%2トークン中%1、文書%4件中%3件%5。</translation>
    </message>
    <message>
        <source>none of the scored tokens is a key token</source>
        <translation>採点したトークンの中にキートークンがありません</translation>
    </message>
    <message>
        <source>A window of %1 tokens cannot score its last %2: the stride must be below the shortest length.</source>
        <translation>%1トークンのウィンドウでは最後の%2トークンを採点できません。ストライドは最短の長さ未満でなければなりません。</translation>
    </message>
    <message>
        <source>Documents of %1 tokens would be needed; the longest are %2. Use shorter lengths, or score fewer tokens.</source>
        <translation>%1トークンの文書が必要ですが、最長の文書は%2トークンです。長さを短くするか、採点するトークンを減らしてください。</translation>
    </message>
    <message>
        <source>The short context that key tokens are chosen with is %1 tokens; it must be at least 2 and below the trained context of %2.</source>
        <translation>キートークンの選択に使う短いコンテキストが%1トークンです。2以上で、学習済みコンテキスト長の%2未満でなければなりません。</translation>
    </message>
    <message>
        <source>Perplexity needs at least one length in tokens, e.g. 1024.</source>
        <translation>パープレキシティには少なくとも1つのトークン数での長さが必要です (例: 1024)。</translation>
    </message>
    <message>
        <source>Lengths must be at least 2 and increasing; %1 at place %2 is not.</source>
        <translation>長さは2以上で昇順でなければなりませんが、%2番目の%1はそうではありません。</translation>
    </message>
    <message>
        <source>Perplexity needs at least 1 document, not %1.</source>
        <translation>パープレキシティには少なくとも1件の文書が必要です (%1)。</translation>
    </message>
    <message>
        <source>Perplexity needs tokens that are scored: all, answer or key.</source>
        <translation>パープレキシティには採点するトークンの指定が必要です: all、answer、key。</translation>
    </message>
    <message>
        <source>Perplexity needs at least one factor set: choose a method or a factors file.</source>
        <translation>パープレキシティには少なくとも1つの係数セットが必要です。方式または係数ファイルを選んでください。</translation>
    </message>
    <message>
        <source>Answers right at %1 tokens, at the worst depth:</source>
        <translation>%1トークンでの正解率 (最も悪い深さ):</translation>
    </message>
    <message>
        <source>; four of four needles %1.</source>
        <translation>、ニードル4個中4個: %1。</translation>
    </message>
    <message>
        <source>The schedule has %1 steps, the curriculum %2: they must be equal.</source>
        <translation>スケジュールは%1ステップ、カリキュラムは%2ステップです。同じでなければなりません。</translation>
    </message>
    <message>
        <source>A stage of the curriculum has documents of %1 tokens, beyond the trained context of %2.</source>
        <translation>カリキュラムのある段階の文書が%1トークンで、学習済みコンテキスト長の%2を超えています。</translation>
    </message>
    <message>
        <source>A small model is pretrained on the cpu; the device %1 was asked for.</source>
        <translation>小さなモデルの事前学習はcpuで行いますが、デバイス%1が指定されました。</translation>
    </message>
    <message>
        <source>A model of %1 parameters is not made here: at most %2. Take fewer layers or a smaller width.</source>
        <translation>%1パラメーターのモデルはここでは作れません。上限は%2です。層を減らすか、幅を小さくしてください。</translation>
    </message>
    <message>
        <source>A step of %1 tokens is too much: at most %2.</source>
        <translation>1ステップ%1トークンは多すぎます。上限は%2です。</translation>
    </message>
    <message>
        <source>next_word and perplexity are left out: RULER's five noise sentences are no text to measure them on. Give a folder of text.</source>
        <translation>next_wordとperplexityは除外します。RULERの5つのノイズ文は測定に使えるテキストではありません。テキストのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Nothing is left to measure. %1 Use longer lengths or give a folder of text.</source>
        <translation>測定するものが残っていません。%1 長さを長くするか、テキストのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Under the policy switch, weights that were not trained with the factors keep 100 % of the short score by construction: up to the trained context they use the original ones. That is no result. Use the policy long, or name the model before training (--before) where these weights are a checkpoint of it.</source>
        <translation>ポリシーswitchでは、この係数で学習していない重みは、学習済みコンテキスト長まで元の係数を使うため、必ず短文脈スコアの100 %を保ちます。これは結果とは言えません。ポリシーlongを使うか、重みがあるモデルのチェックポイントである場合は学習前のモデルを指定してください (--before)。</translation>
    </message>
    <message>
        <source>Up to the trained context these factors (%1) turn nothing: the same weights keep 100 % by construction, which is no result. Choose factors that rescale, or name the model before training (--before).</source>
        <translation>学習済みコンテキスト長まで、この係数 (%1) は何も回転させません。同じ重みなら必ず100 %を保つため、結果とは言えません。再スケールする係数を選ぶか、学習前のモデルを指定してください (--before)。</translation>
    </message>
    <message>
        <source>The model before has a vocabulary of %1 tokens and the model after one of %2: the samples would differ. Name the model that this one was trained from.</source>
        <translation>学習前のモデルの語彙は%1トークン、学習後のモデルは%2トークンです。サンプルが異なってしまいます。このモデルの学習元のモデルを指定してください。</translation>
    </message>
    <message>
        <source>Give at least one length, at most the trained context.</source>
        <translation>学習済みコンテキスト長以下の長さを少なくとも1つ指定してください。</translation>
    </message>
    <message>
        <source>Lengths must be at least 2 and increase; %1 at place %2 does not.</source>
        <translation>長さは2以上で昇順でなければなりませんが、%2番目の%1はそうではありません。</translation>
    </message>
    <message>
        <source>The length %1 is beyond the trained context of %2 tokens: what is kept of the short context is measured up to it.</source>
        <translation>長さ%1は学習済みコンテキスト長の%2トークンを超えています。短文脈性能の保持はその長さまでで測定します。</translation>
    </message>
    <message>
        <source>The task %1 is named twice: once is enough.</source>
        <translation>タスク%1が2回指定されています。1回で十分です。</translation>
    </message>
    <message>
        <source>The token %1 is "%2" for the model after and "%3" for the model before: they do not read the same samples.</source>
        <translation>トークン%1は学習後のモデルでは「%2」、学習前のモデルでは「%3」です。同じサンプルを読むことになりません。</translation>
    </message>
    <message>
        <source>The tokenizers of the models before and after are not the same.</source>
        <translation>学習前と学習後のモデルのトークナイザーが同じではありません。</translation>
    </message>
    <message>
        <source>The model before is %1, header %2.</source>
        <translation>学習前のモデルは%1、ヘッダーは%2です。</translation>
    </message>
    <message>
        <source>The run cannot go on: the model before has changed. %1 The run began with another.</source>
        <translation>実行を続けられません。学習前のモデルが変わっています。%1 実行は別のモデルで始められました。</translation>
    </message>
    <message>
        <source>The factor set is for another embedding (rotary_dim %1) than the model's (rotary_dim %2): use factors that were made for this model.</source>
        <translation>係数セットの埋め込み (rotary_dim %1) がモデル (rotary_dim %2) と異なります。このモデル用に作られた係数を使ってください。</translation>
    </message>
    <message>
        <source>The samples a part must be at least 1, not %1.</source>
        <translation>項目ごとのサンプル数は1以上でなければなりません (%1)。</translation>
    </message>
    <message>
        <source>Making samples</source>
        <translation>サンプルを作成中</translation>
    </message>
    <message>
        <source>The score of a sample of %1 tokens under %2 is not a finite number: check the factors and the model's weights.</source>
        <translation>%2での%1トークンのサンプルのスコアが有限の数ではありません。係数とモデルの重みを確認してください。</translation>
    </message>
    <message>
        <source>Making prompts</source>
        <translation>プロンプトを作成中</translation>
    </message>
    <message>
        <source>Means are over %1 of RULER's 13 tasks. Not in this run: %2.</source>
        <translation>平均はRULERの13タスクのうち%1タスクについてです。この実行にないもの: %2。</translation>
    </message>
    <message>
        <source>Haystack file %1 %2: it is passed over.</source>
        <translation>ヘイスタックのファイル%1を読み飛ばします (%2)。</translation>
    </message>
    <message>
        <source>Samples, now %1 at %2</source>
        <translation>サンプル (現在%2の%1)</translation>
    </message>
    <message>
        <source>RULER's task %1 stands in the list twice.</source>
        <translation>RULERのタスク%1がリストに2回あります。</translation>
    </message>
    <message>
        <source>RULER needs at least one task, e.g. niah_single_1.</source>
        <translation>RULERには少なくとも1つのタスクが必要です (例: niah_single_1)。</translation>
    </message>
    <message>
        <source>RULER needs at least one factor set: choose a method or a factors file.</source>
        <translation>RULERには少なくとも1つの係数セットが必要です。方式または係数ファイルを選んでください。</translation>
    </message>
    <message>
        <source>The factor set '%1' is for another embedding (trained context %2, %3 pairs) than the model's (%4, %5).</source>
        <translation>係数セット「%1」の埋め込み (学習済みコンテキスト長%2、%3ペア) がモデル (%4、%5) と異なります。</translation>
    </message>
    <message>
        <source>RULER needs at least one length in tokens, e.g. 4096.</source>
        <translation>RULERには少なくとも1つのトークン数での長さが必要です (例: 4096)。</translation>
    </message>
    <message>
        <source>Samples must be at least 1, not %1.</source>
        <translation>サンプル数は1以上でなければなりません (%1)。</translation>
    </message>
    <message>
        <source>The prompt of sample %1 of %2 at %3 tokens is no longer the one that was scored (recorded hash %4, now %5): the haystack folder, a question file, the model's tokenizer or this program has changed since. The score stands; its prompt cannot be shown.</source>
        <translation>%3トークンのサンプル%1/%2のプロンプトは、採点時のものと異なります (記録されたハッシュは%4、現在は%5)。その後、ヘイスタックのフォルダー、問いのファイル、モデルのトークナイザー、またはこのプログラムが変わっています。スコアは有効ですが、プロンプトは表示できません。</translation>
    </message>
    <message>
        <source>none was asked for.</source>
        <translation>指定がありません。</translation>
    </message>
    <message>
        <source>No task of RULER can be made: %1</source>
        <translation>RULERのタスクを1つも作成できません: %1</translation>
    </message>
    <message>
        <source>The model attends over a sliding window of %1 tokens: beyond it the needle at the start cannot be seen directly by any factors.</source>
        <translation>モデルは%1トークンのスライディングウィンドウでアテンションを計算します。その先では、どの係数を使っても先頭のニードルを直接見ることはできません。</translation>
    </message>
    <message>
        <source>document evaluations</source>
        <translation>文書評価</translation>
    </message>
    <message>
        <source>the saved search state</source>
        <translation>保存された探索の状態</translation>
    </message>
    <message>
        <source>Held-out documents</source>
        <translation>ホールドアウト文書</translation>
    </message>
    <message>
        <source>Attention factor of short windows</source>
        <translation>短いウィンドウのアテンション係数</translation>
    </message>
    <message>
        <source>A search needs at least 1 document, not %1.</source>
        <translation>探索には少なくとも1件の文書が必要です (%1)。</translation>
    </message>
    <message>
        <source>'%1' cannot be a baseline: it is no formula. Use one of none, pi, ntk, yarn ...</source>
        <translation>「%1」は数式ではないため、ベースラインにできません。none、pi、ntk、yarn ...のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>A starting point has %1 factors, but the model has %2 rotary pairs.</source>
        <translation>開始点の係数は%1個ですが、モデルの回転ペアは%2個です。</translation>
    </message>
    <message>
        <source>The factor set is for another embedding (trained context %1, %2 pairs) than the model's (%3, %4).</source>
        <translation>係数セットの埋め込み (学習済みコンテキスト長%1、%2ペア) がモデル (%3、%4) と異なります。</translation>
    </message>
    <message>
        <source>The factor set has no target: choose one for a longer context.</source>
        <translation>係数セットに目標長がありません。より長いコンテキスト用のものを選んでください。</translation>
    </message>
    <message>
        <source>A factor cannot be moved by %1: give ratios above 0 other than 1.</source>
        <translation>係数を%1倍に動かすことはできません。1以外の0より大きい比を指定してください。</translation>
    </message>
    <message>
        <source>Moved factors</source>
        <translation>動かした係数</translation>
    </message>
    <message>
        <source>factor sets</source>
        <translation>係数セット</translation>
    </message>
    <message>
        <source>Scoring the model</source>
        <translation>モデルを採点中</translation>
    </message>
    <message>
        <source>document sets</source>
        <translation>文書セット</translation>
    </message>
    <message>
        <source>%1 The step was on these segments: %2. The last checkpoint is as it was saved.</source>
        <translation>%1 このステップで使われた区間: %2。最後のチェックポイントは保存時のままです。</translation>
    </message>
    <message>
        <source>Take a smaller target or a smaller model.</source>
        <translation>目標長を短くするか、モデルを小さくしてください。</translation>
    </message>
    <message>
        <source>Switch activation checkpointing on, or take a smaller target.</source>
        <translation>アクティベーションチェックポイントをオンにするか、目標長を短くしてください。</translation>
    </message>
    <message>
        <source>This training needs about %1 of memory; %2 are free. %3</source>
        <translation>この学習には約%1のメモリが必要ですが、空きは%2です。%3</translation>
    </message>
    <message>
        <source>The rescale factors are for rotary_dim %1, rope_theta %2 and a trained context of %3 tokens; the model has %4, %5 and %6.</source>
        <translation>再スケール係数はrotary_dim %1、rope_theta %2、学習済みコンテキスト長%3トークン用ですが、モデルでは%4、%5、%6です。</translation>
    </message>
    <message>
        <source>The target of %1 tokens must be above the trained context of %2.</source>
        <translation>目標長の%1トークンは、学習済みコンテキスト長の%2より大きくなければなりません。</translation>
    </message>
    <message>
        <source>The model in %1 has no tokenizer.json (nor a byte-level GGUF vocabulary that can be written as one), so what is trained from it could not be opened again: train from its Hugging Face folder instead of a GGUF file.</source>
        <translation>%1のモデルにはtokenizer.jsonがなく (それとして書き出せるバイトレベルのGGUF語彙もありません)、学習結果を再び開けなくなります。GGUFファイルではなくHugging Faceフォルダーから学習してください。</translation>
    </message>
    <message>
        <source>The trained model would take the place of the model that it is trained from, %1: give another folder.</source>
        <translation>学習したモデルが学習元のモデル%1を置き換えてしまいます。別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>llama.cpp chooses once, when it loads: the long factors for everything if the context of one sequence (-c over -np) is above the trained context, else the short ones. One attention factor serves both.</source>
        <translation>llama.cppは読み込み時に一度だけ選びます。1系列のコンテキスト (-c÷-np) が学習済みコンテキスト長を超える場合はすべてに長い側の係数、そうでなければ短い側の係数を使います。両方で1つのアテンション係数を使います。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1, a Hugging Face folder</source>
        <translation>%1 (Hugging Faceフォルダー)</translation>
    </message>
    <message>
        <source>A GGUF file is made from the model's own GGUF file, and this model is %1. Convert it first: python convert_hf_to_gguf.py %2 --outfile model.gguf (in llama.cpp's folder); then export for model.gguf.</source>
        <translation>GGUFファイルはモデル自身のGGUFファイルから作成しますが、このモデルは%1です。先に変換してください: python convert_hf_to_gguf.py %2 --outfile model.gguf (llama.cppのフォルダーで)。その後、model.gguf用にエクスポートしてください。</translation>
    </message>
    <message>
        <source>llama.cpp reads lists of rescale factors for llama (also Mistral) and phi3 models, not for %1: it would not load the file. A formula that its flags can say (YaRN, NTK, PI) can be exported as flags.</source>
        <translation>llama.cppが再スケール係数のリストを読めるのはllama (Mistralを含む) とphi3のモデルで、%1では読めず、ファイルを読み込みません。フラグで表せる数式 (YaRN、NTK、PI) はフラグとしてエクスポートできます。</translation>
    </message>
    <message>
        <source> tensors of </source>
        <translation> tensors of </translation>
    </message>
    <message>
        <source># without tensor </source>
        <translation># without tensor </translation>
    </message>
    <message>
        <source># llama-server -m FILE -c </source>
        <translation># llama-server -m FILE -c </translation>
    </message>
    <message>
        <source>llama.cpp's YaRN always rounds its bounds to whole pairs; this set does not.</source>
        <translation>llama.cppのYaRNは境界を常に整数のペアに丸めますが、このセットは丸めません。</translation>
    </message>
    <message>
        <source>--rope-scaling yarn --rope-scale %1 --yarn-orig-ctx %2 --yarn-beta-fast %3 --yarn-beta-slow %4 --yarn-attn-factor %5</source>
        <translation>--rope-scaling yarn --rope-scale %1 --yarn-orig-ctx %2 --yarn-beta-fast %3 --yarn-beta-slow %4 --yarn-attn-factor %5</translation>
    </message>
    <message>
        <source>--rope-scaling none</source>
        <translation>--rope-scaling none</translation>
    </message>
    <message>
        <source>--rope-scaling linear --rope-scale %1</source>
        <translation>--rope-scaling linear --rope-scale %1</translation>
    </message>
    <message>
        <source>--rope-scaling none --rope-freq-base %1</source>
        <translation>--rope-scaling none --rope-freq-base %1</translation>
    </message>
    <message>
        <source>llama.cpp's flags can say no scaling, PI, NTK and YaRN, but not %1: export a GGUF file, which carries the lists.</source>
        <translation>llama.cppのフラグで表せるのはスケーリングなし、PI、NTK、YaRNで、%1は表せません。リストを含むGGUFファイルをエクスポートしてください。</translation>
    </message>
    <message>
        <source>llama.cpp (GGUF file)</source>
        <translation>llama.cpp (GGUFファイル)</translation>
    </message>
    <message>
        <source>A whole GGUF file: the model's tensors unchanged, with the lists of factors, the scaling's metadata and the new context length.</source>
        <translation>完全なGGUFファイルです。モデルのテンソルはそのままで、係数のリスト、スケーリングのメタデータ、新しいコンテキスト長が入ります。</translation>
    </message>
    <message>
        <source>llama.cpp (flags)</source>
        <translation>llama.cpp (フラグ)</translation>
    </message>
    <message>
        <source>The command that runs the unchanged GGUF file with a formula: YaRN, NTK, PI or none.</source>
        <translation>GGUFファイルをそのまま、YaRN、NTK、PI、またはスケーリングなしの数式で実行するコマンドです。</translation>
    </message>
    <message>
        <source>Flags hold at every length: llama.cpp does not go back to the original factors on short texts.</source>
        <translation>フラグはどの長さでも有効です。llama.cppは短いテキストで元の係数に戻しません。</translation>
    </message>
    <message>
        <source>The whole set, for Ropewalk: both lists, both attention factors, the critical dimension and how it was made.</source>
        <translation>Ropewalk用のセット全体です。両方のリスト、両方のアテンション係数、臨界次元、作成方法が入ります。</translation>
    </message>
    <message>
        <source>Ropewalk switches where the run's policy says so: at the trained context, the cache computed anew, or never.</source>
        <translation>Ropewalkは実行のポリシーに従って、学習済みコンテキスト長で切り替える、キャッシュを計算し直す、または切り替えない、のいずれかを行います。</translation>
    </message>
    <message>
        <source>LongRoPE (CSV)</source>
        <translation>LongRoPE (CSV)</translation>
    </message>
    <message>
        <source>One λ a line, as LongRoPE's code reads it; the attention factor is not in it.</source>
        <translation>1行に1つのλを書いた、LongRoPEのコードが読む形式です。アテンション係数は含まれません。</translation>
    </message>
    <message>
        <source>LongRoPE's evaluation uses the list at every length.</source>
        <translation>LongRoPEの評価は、どの長さでもこのリストを使います。</translation>
    </message>
    <message>
        <source>transformers chooses for each call: the long factors once the longest position reaches the trained context, the short ones below. Keys already in the cache are not rotated anew. One attention factor serves both.</source>
        <translation>transformersは呼び出しごとに選びます。最長の位置が学習済みコンテキスト長に達すると長い側の係数、それ未満では短い側の係数を使います。すでにキャッシュにあるキーは回転し直しません。両方で1つのアテンション係数を使います。</translation>
    </message>
    <message>
        <source>A whole config.json can be written for a model that was opened from a Hugging Face folder; this one is %1. Export the fields for transformers 4 or 5 instead.</source>
        <translation>完全なconfig.jsonを書き出せるのは、Hugging Faceフォルダーから開いたモデルです。このモデルは%1です。代わりにtransformers 4または5用のフィールドをエクスポートしてください。</translation>
    </message>
    <message>
        <source>; that is no configuration</source>
        <translation>。設定ファイルではありません</translation>
    </message>
    <message>
        <source>%1 is not JSON: %2</source>
        <translation>%1はJSONではありません: %2</translation>
    </message>
    <message>
        <source>Hugging Face transformers 4</source>
        <translation>Hugging Face transformers 4</translation>
    </message>
    <message>
        <source>The fields rope_scaling, original_max_position_embeddings and max_position_embeddings, to be put into the model's config.json.</source>
        <translation>モデルのconfig.jsonに入れるフィールドrope_scaling、original_max_position_embeddings、max_position_embeddingsです。</translation>
    </message>
    <message>
        <source>Hugging Face transformers 5</source>
        <translation>Hugging Face transformers 5</translation>
    </message>
    <message>
        <source>The fields rope_parameters, original_max_position_embeddings and max_position_embeddings, to be put into the model's config.json.</source>
        <translation>モデルのconfig.jsonに入れるフィールドrope_parameters、original_max_position_embeddings、max_position_embeddingsです。</translation>
    </message>
    <message>
        <source>Hugging Face folder</source>
        <translation>Hugging Faceフォルダー</translation>
    </message>
    <message>
        <source>The model's whole config.json with the fields for transformers 4 and 5: put it in place of the folder's own. Everything else in it stays.</source>
        <translation>transformers 4と5用のフィールドを含むモデルの完全なconfig.jsonです。フォルダー内のものと置き換えてください。他の内容はそのままです。</translation>
    </message>
    <message>
        <source>The command that serves the model with these factors; rope_scaling is for versions on transformers 4, rope_parameters for those on transformers 5.</source>
        <translation>この係数でモデルを提供するコマンドです。rope_scalingはtransformers 4を使うバージョン用、rope_parametersはtransformers 5を使うバージョン用です。</translation>
    </message>
    <message>
        <source>vLLM chooses once, when it starts: the long factors for every request if --max-model-len is above the trained context, else the short ones. It takes both attention factors (short_mscale, long_mscale).</source>
        <translation>vLLMは起動時に一度だけ選びます。--max-model-lenが学習済みコンテキスト長を超える場合はすべてのリクエストに長い側の係数、そうでなければ短い側の係数を使います。両方のアテンション係数を受け取ります (short_mscale、long_mscale)。</translation>
    </message>
    <message>
        <source>The number of prompts that decode together is %1; it must be 1 or more, or 0 for what memory allows.</source>
        <translation>同時にデコードするプロンプトの数が%1です。1以上、またはメモリに応じて自動で決める0でなければなりません。</translation>
    </message>
    <message>
        <source>The boundary is measured at %1 lengths before and %2 after it; at least 0 and 1 are needed.</source>
        <translation>境界の測定が前で%1点、後で%2点の長さです。少なくとも0点と1点が必要です。</translation>
    </message>
    <message>
        <source>No policy was chosen: there is nothing to measure.</source>
        <translation>ポリシーが選ばれていないため、測定するものがありません。</translation>
    </message>
    <message>
        <source>The document has %1 tokens and does not cross the trained context of %2: it must have %3 or more.</source>
        <translation>文書は%1トークンで、学習済みコンテキスト長の%2を越えません。%3トークン以上が必要です。</translation>
    </message>
    <message>
        <source>Measuring %1 lengths up to %2 tokens needs %3 MB, but only %4 MB are free. Measure fewer lengths after the boundary.</source>
        <translation>%2トークンまでの%1点の長さの測定には%3 MB必要ですが、空きは%4 MBしかありません。境界の後で測定する長さを減らしてください。</translation>
    </message>
    <message>
        <source>Measuring the boundary</source>
        <translation>境界を測定中</translation>
    </message>
    <message>
        <source>The prompt has no text: give at least one character to go on from.</source>
        <translation>プロンプトにテキストがありません。続きを始めるために1文字以上入力してください。</translation>
    </message>
    <message>
        <source>The prompt has no tokens: there is nothing to go on from.</source>
        <translation>プロンプトにトークンがなく、続ける元がありません。</translation>
    </message>
    <message>
        <source>The number of new tokens is %1; it must be 1 or more.</source>
        <translation>新しいトークンの数が%1です。1以上でなければなりません。</translation>
    </message>
    <message>
        <source>A prompt of %1 tokens and %2 new ones are more than the %3 positions that are possible.</source>
        <translation>%1トークンのプロンプトと%2個の新しいトークンの合計が、使える%3位置を超えています。</translation>
    </message>
    <message>
        <source>The prompt's token id %1 is outside the model's vocabulary of %2.</source>
        <translation>プロンプトのトークンID %1は、モデルの語彙%2の範囲外です。</translation>
    </message>
    <message>
        <source>A text of up to %1 tokens needs %2 for its key-value cache and scratch, but only %3 are free. Ask for fewer new tokens, shorten the prompt, or close other programs.</source>
        <translation>最大%1トークンのテキストには、キー・バリューキャッシュと作業領域に%2必要ですが、空きは%3しかありません。新しいトークンを減らすか、プロンプトを短くするか、他のプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>The temperature is %1; it must be 0 (greedy) or above.</source>
        <translation>温度が%1です。0 (貪欲) 以上でなければなりません。</translation>
    </message>
    <message>
        <source>top-k is %1; it must be 0 (all tokens) or above.</source>
        <translation>top-kが%1です。0 (すべてのトークン) 以上でなければなりません。</translation>
    </message>
    <message>
        <source>top-p is %1; it must be above 0 and at most 1.</source>
        <translation>top-pが%1です。0より大きく1以下でなければなりません。</translation>
    </message>
    <message>
        <source>The model's output is not a finite number, so no token can be chosen; its weights may be damaged, or its activations too large for bfloat16 (try float32).</source>
        <translation>モデルの出力が有限の数ではないため、トークンを選べません。重みが壊れているか、アクティベーションがbfloat16には大きすぎる可能性があります (float32を試してください)。</translation>
    </message>
    <message>
        <source>The factors are for a rotary dimension of %1 and rope_theta %2; the model has %3 and %4. Use factors that were made for this model.</source>
        <translation>係数は回転次元%1、rope_theta %2用ですが、モデルでは%3と%4です。このモデル用に作られた係数を使ってください。</translation>
    </message>
    <message>
        <source>Reading the text</source>
        <translation>テキストを読み取り中</translation>
    </message>
    <message>
        <source>Recomputing the cache</source>
        <translation>キャッシュを再計算中</translation>
    </message>
    <message>
        <source>%1 must be increasing and in %2 .. %3; %4 is not</source>
        <translation>%1は%2 .. %3の範囲で昇順でなければなりませんが、%4はそうではありません</translation>
    </message>
    <message>
        <source>scored positions</source>
        <translation>採点位置</translation>
    </message>
    <message>
        <source>a prepared document can be scored only by the model that prepared it</source>
        <translation>準備済みの文書は、それを準備したモデルでしか採点できません</translation>
    </message>
    <message>
        <source>query positions</source>
        <translation>クエリ位置</translation>
    </message>
    <message>
        <source>a document without tokens cannot be evaluated</source>
        <translation>トークンのない文書は評価できません</translation>
    </message>
    <message>
        <source>token id %1 at position %2 is outside the model's vocabulary of %3</source>
        <translation>位置%2のトークンID %1は、モデルの語彙%3の範囲外です</translation>
    </message>
    <message>
        <source>the rotary table has %1 positions of %2 pairs; %3 tokens of this model need %4 of %5</source>
        <translation>回転テーブルは%2ペアの%1位置ですが、このモデルの%3トークンには%5ペアの%4位置が必要です</translation>
    </message>
    <message>
        <source>this model's queries and keys cannot be read</source>
        <translation>このモデルのクエリとキーは読み取れません</translation>
    </message>
    <message>
        <source>a batch of %1 texts of up to %2 tokens was asked for; 1 or more texts of 1 to %3 tokens are possible</source>
        <translation>最大%2トークンのテキスト%1個のバッチが要求されましたが、指定できるのは1から%3トークンのテキスト1個以上です</translation>
    </message>
    <message>
        <source>a text of another batch was given</source>
        <translation>別のバッチのテキストが渡されました</translation>
    </message>
    <message>
        <source>a text of up to %1 tokens was asked for in a batch that was made for %2</source>
        <translation>%2トークン用に作られたバッチで、最大%1トークンのテキストが要求されました</translation>
    </message>
    <message>
        <source>a step of %1 texts was asked for in a batch that was made for %2</source>
        <translation>%2個用に作られたバッチで、テキスト%1個のステップが要求されました</translation>
    </message>
    <message>
        <source>a text of %1 tokens cannot be cut to %2</source>
        <translation>%1トークンのテキストを%2トークンに切り詰めることはできません</translation>
    </message>
    <message>
        <source>a cache for %1 tokens was asked for; 1 to %2 are possible</source>
        <translation>%1トークン用のキャッシュが要求されましたが、指定できるのは1から%2までです</translation>
    </message>
    <message>
        <source>a step of %1 texts with %2 tokens was asked for; 1 to %3 texts take one token each</source>
        <translation>テキスト%1個、トークン%2個のステップが要求されましたが、1から%3個のテキストにそれぞれ1トークンが必要です</translation>
    </message>
    <message>
        <source>text %1 is in one step more than once</source>
        <translation>テキスト%1が1つのステップに2回以上あります</translation>
    </message>
    <message>
        <source>the first %1 tokens of a text of %2 were asked for</source>
        <translation>%2トークンのテキストの最初の%1トークンが要求されました</translation>
    </message>
    <message>
        <source>a prefix is copied into an empty text; this one is not empty</source>
        <translation>プレフィックスは空のテキストにコピーしますが、このテキストは空ではありません</translation>
    </message>
    <message>
        <source>the cached keys were turned since their tokens were read, or not kept unrotated; read them again</source>
        <translation>キャッシュされたキーは、トークンの読み取り後に回転し直されたか、回転前の状態で保持されていません。読み取り直してください</translation>
    </message>
    <message>
        <source>the text that a prefix of %1 tokens is copied to is shorter or has another rotary table</source>
        <translation>%1トークンのプレフィックスのコピー先のテキストが短いか、別の回転テーブルを使っています</translation>
    </message>
    <message>
        <source>the rotary table has %1 positions of %2 pairs; this model has %3</source>
        <translation>回転テーブルは%2ペアの%1位置ですが、このモデルは%3ペアです</translation>
    </message>
    <message>
        <source>the rotary table has %1 positions; %2 tokens are in the cache</source>
        <translation>回転テーブルは%1位置ですが、キャッシュには%2トークンあります</translation>
    </message>
    <message>
        <source>the cached keys cannot be turned to other factors: they were not kept before their rotation; clear the cache first</source>
        <translation>キャッシュされたキーを別の係数に回転し直せません。回転前の状態で保持されていません。先にキャッシュを消去してください</translation>
    </message>
    <message>
        <source>no tokens were given to go on with</source>
        <translation>続きのトークンが渡されていません</translation>
    </message>
    <message>
        <source>a text of %1 tokens is longer than the cache (%2) or its rotary table (%3)</source>
        <translation>%1トークンのテキストが、キャッシュ (%2) または回転テーブル (%3) より長くなっています</translation>
    </message>
    <message>
        <source>Loading weights</source>
        <translation>重みを読み込み中</translation>
    </message>
    <message>
        <source> times the transpose of </source>
        <translation> × 次の転置: </translation>
    </message>
    <message>
        <source>%1 is %2 bytes long; more than %3 bytes are not read</source>
        <translation>%1は%2バイトです。%3バイトを超えるファイルは読み取りません</translation>
    </message>
    <message>
        <source>%1: the architecture "%2" is not known; known are %3</source>
        <translation>%1: アーキテクチャー「%2」は不明です。対応しているもの: %3</translation>
    </message>
    <message>
        <source>%1: is one of %2 parts of a model; join them with llama-gguf-split --merge</source>
        <translation>%1: モデルを%2個に分けたうちの1つです。llama-gguf-split --mergeで結合してください</translation>
    </message>
    <message>
        <source>%1: %2expert_count is %3; mixtures of experts are not supported</source>
        <translation>%1: %2expert_countが%3です。混合エキスパート (MoE) には対応していません</translation>
    </message>
    <message>
        <source>%1: %2attention.sliding_window_pattern is not supported</source>
        <translation>%1: %2attention.sliding_window_patternには対応していません</translation>
    </message>
    <message>
        <source>%1: has no tensor token_embd.weight of two dimensions</source>
        <translation>%1: 2次元のテンソルtoken_embd.weightがありません</translation>
    </message>
    <message>
        <source>, but %1vocab_size is %2</source>
        <translation>ですが、%1vocab_sizeは%2です</translation>
    </message>
    <message>
        <source>, too many</source>
        <translation>で、多すぎます</translation>
    </message>
    <message>
        <source>%1: token_embd.weight has %2 rows%3</source>
        <translation>%1: token_embd.weightの行数は%2%3</translation>
    </message>
    <message>
        <source>%1: %2embedding_length %3 is no multiple of %4 heads</source>
        <translation>%1: %2embedding_length %3がヘッド数%4の倍数ではありません</translation>
    </message>
    <message>
        <source>%1: keys of %2 and values of %3 coordinates a head are not supported</source>
        <translation>%1: ヘッドごとのキーが%2座標、バリューが%3座標のモデルには対応していません</translation>
    </message>
    <message>
        <source>%1: heads of %2 coordinates</source>
        <translation>%1: ヘッドが%2座標です</translation>
    </message>
    <message>
        <source>The new file %1 is the model it would be made from: choose another name.</source>
        <translation>新しいファイル%1は作成元のモデルです。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Writing the GGUF file</source>
        <translation>GGUFファイルを書き込み中</translation>
    </message>
    <message>
        <source> must be </source>
        <translation> に必要な値: </translation>
    </message>
    <message>
        <source> is missing; it must be </source>
        <translation> がありません。必要な値: </translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1から%2までの整数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1から%2までの数</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文字列のリスト</translation>
    </message>
    <message>
        <source>a list of 32-bit floats</source>
        <translation>32ビット浮動小数点数のリスト</translation>
    </message>
    <message>
        <source>a list of 32-bit whole numbers</source>
        <translation>32ビット整数のリスト</translation>
    </message>
    <message>
        <source>the file ends at byte %1, inside %2 (%3 bytes from byte %4); it is cut or damaged</source>
        <translation>ファイルが%2 (バイト%4から%3バイト) の途中のバイト%1で終わっています。途中で切れているか、壊れています</translation>
    </message>
    <message>
        <source>the length of %1</source>
        <translation>%1の長さ</translation>
    </message>
    <message>
        <source>the magic bytes</source>
        <translation>マジックバイト</translation>
    </message>
    <message>
        <source>is not a GGUF file (it does not begin with "GGUF")</source>
        <translation>GGUFファイルではありません (「GGUF」で始まっていません)</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>is a big-endian GGUF file; only little endian is read</source>
        <translation>ビッグエンディアンのGGUFファイルです。読み取れるのはリトルエンディアンだけです</translation>
    </message>
    <message>
        <source>has GGUF version %1; versions 2 and 3 are read</source>
        <translation>GGUFのバージョンが%1です。読み取れるのはバージョン2と3です</translation>
    </message>
    <message>
        <source>the number of tensors</source>
        <translation>テンソルの数</translation>
    </message>
    <message>
        <source>the number of metadata entries</source>
        <translation>メタデータ項目の数</translation>
    </message>
    <message>
        <source>says that it has %1 metadata entries, more than fit into it</source>
        <translation>メタデータ項目が%1個とされていますが、ファイルに収まる数を超えています</translation>
    </message>
    <message>
        <source>says that it has %1 tensors, more than fit into it</source>
        <translation>テンソルが%1個とされていますが、ファイルに収まる数を超えています</translation>
    </message>
    <message>
        <source>the key of metadata entry %1</source>
        <translation>メタデータ項目%1のキー</translation>
    </message>
    <message>
        <source>metadata entry %1 has the key "%2", which is empty, too long or not plain ASCII</source>
        <translation>メタデータ項目%1のキー「%2」が、空か、長すぎるか、ASCIIだけではありません</translation>
    </message>
    <message>
        <source>the metadata entry %1</source>
        <translation>メタデータ項目%1</translation>
    </message>
    <message>
        <source>the type of %1</source>
        <translation>%1の型</translation>
    </message>
    <message>
        <source>%1 has the unknown type %2</source>
        <translation>%1の型%2は不明です</translation>
    </message>
    <message>
        <source>%1 stands there twice</source>
        <translation>%1が2回現れます</translation>
    </message>
    <message>
        <source>%1 is a boolean with the value %2</source>
        <translation>%1は真偽値ですが、値が%2です</translation>
    </message>
    <message>
        <source>%1 has an unknown type</source>
        <translation>%1の型が不明です</translation>
    </message>
    <message>
        <source>the element type of %1</source>
        <translation>%1の要素の型</translation>
    </message>
    <message>
        <source>%1 is a list of the unknown type %2</source>
        <translation>%1は不明な型%2のリストです</translation>
    </message>
    <message>
        <source>%1 is a list of lists, which is not read</source>
        <translation>%1はリストのリストで、読み取れません</translation>
    </message>
    <message>
        <source>%1 says that it has %2 elements, more than fit into the file</source>
        <translation>%1の要素が%2個とされていますが、ファイルに収まる数を超えています</translation>
    </message>
    <message>
        <source>the file ends inside element %1 of %2; it is cut or damaged</source>
        <translation>ファイルが%2の要素%1の途中で終わっています。途中で切れているか、壊れています</translation>
    </message>
    <message>
        <source>tensor %1 stands there twice</source>
        <translation>テンソル%1が2回現れます</translation>
    </message>
    <message>
        <source>tensor number %1</source>
        <translation>テンソル番号%1</translation>
    </message>
    <message>
        <source>the name of %1</source>
        <translation>%1の名前</translation>
    </message>
    <message>
        <source>%1 has the name "%2", which is empty, too long or not plain ASCII</source>
        <translation>%1の名前「%2」が、空か、長すぎるか、ASCIIだけではありません</translation>
    </message>
    <message>
        <source>the dimensions of %1</source>
        <translation>%1の次元</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions; 1 to 4 are allowed</source>
        <translation>%1の次元数が%2です。1から4まででなければなりません</translation>
    </message>
    <message>
        <source>the shape of %1</source>
        <translation>%1の形状</translation>
    </message>
    <message>
        <source>%1 has the size %2 in dimension %3</source>
        <translation>%1の次元%3の大きさが%2です</translation>
    </message>
    <message>
        <source>%1 has the type %2, which is not read; F32, F16, BF16, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q4_K, Q5_K and Q6_K are</source>
        <translation>%1の型%2は読み取れません。読み取れるのはF32、F16、BF16、Q4_0、Q4_1、Q5_0、Q5_1、Q8_0、Q4_K、Q5_K、Q6_Kです</translation>
    </message>
    <message>
        <source>%1 has rows of %2 elements, which blocks of %3 (%4) do not divide</source>
        <translation>%1の行は%2要素ですが、%3要素のブロック (%4) で割り切れません</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is too large</source>
        <translation>%1の形状%2は大きすぎます</translation>
    </message>
    <message>
        <source>the offset of %1</source>
        <translation>%1のオフセット</translation>
    </message>
    <message>
        <source>general.alignment must be a power of two in 32 bits%1</source>
        <translation>general.alignmentは32ビットの2のべき乗でなければなりません%1</translation>
    </message>
    <message>
        <source>the file ends before its tensors; it is cut or damaged</source>
        <translation>ファイルがテンソルの前で終わっています。途中で切れているか、壊れています</translation>
    </message>
    <message>
        <source>tensor %1 at offset %2</source>
        <translation>オフセット%2のテンソル%1</translation>
    </message>
    <message>
        <source>%1 is not aligned to %2 bytes</source>
        <translation>%1が%2バイト境界に揃っていません</translation>
    </message>
    <message>
        <source>%1 needs %2 bytes, but the file has %3 bytes of tensors; it is cut or its header is wrong</source>
        <translation>%1には%2バイト必要ですが、ファイルのテンソルは%3バイトです。ファイルが途中で切れているか、ヘッダーが誤っています</translation>
    </message>
    <message>
        <source>%1 overlaps the tensor before it, which reaches to %2</source>
        <translation>%1が、%2まで続く前のテンソルと重なっています</translation>
    </message>
    <message>
        <source>it must be even</source>
        <translation>偶数でなければなりません</translation>
    </message>
    <message>
        <source>%1 models rotate whole heads</source>
        <translation>%1モデルはヘッド全体を回転します</translation>
    </message>
    <message>
        <source>%1: %2rope.dimension_count is %3 for heads of %4 coordinates; %5</source>
        <translation>%1: %4座標のヘッドに対して%2rope.dimension_countが%3です。%5</translation>
    </message>
    <message>
        <source>%1: tensor %2 is %3 %4, but must be F32 [%5], one a rotary pair</source>
        <translation>%1: テンソル%2が%3 %4です。F32 [%5] (回転ペアごとに1つ) でなければなりません</translation>
    </message>
    <message>
        <source>%1: %2 is longrope, but there is no tensor rope_factors_long.weight</source>
        <translation>%1: %2がlongropeですが、テンソルrope_factors_long.weightがありません</translation>
    </message>
    <message>
        <source>%1: %2 is "%3"; known are none, linear, yarn and longrope</source>
        <translation>%1: %2が「%3」です。対応しているのはnone、linear、yarn、longropeです</translation>
    </message>
    <message>
        <source>%1: %2 has %3 entries for %4 tokens</source>
        <translation>%1: トークン%4個に対して%2の項目が%3個です</translation>
    </message>
    <message>
        <source>%1: %2 is %3, outside the vocabulary of %4</source>
        <translation>%1: %2が%3で、語彙%4の範囲外です</translation>
    </message>
    <message>
        <source>%1: has no tokenizer (tokenizer.ggml.model and tokenizer.ggml.tokens); convert the model again together with its tokenizer</source>
        <translation>%1: トークナイザー (tokenizer.ggml.modelとtokenizer.ggml.tokens) がありません。モデルをトークナイザーとともに変換し直してください</translation>
    </message>
    <message>
        <source>%1: has more tokens than ids can number</source>
        <translation>%1: トークンの数がIDで表せる範囲を超えています</translation>
    </message>
    <message>
        <source>model_type "%1"</source>
        <translation>model_type「%1」</translation>
    </message>
    <message>
        <source>%1: the %2 is not known; known are %3</source>
        <translation>%1: %2は不明です。対応しているもの: %3</translation>
    </message>
    <message>
        <source>%1: hidden_act is "%2"; only silu is supported</source>
        <translation>%1: hidden_actが「%2」です。対応しているのはsiluだけです</translation>
    </message>
    <message>
        <source>%1: %2 is true; biases of this kind are not supported for %3 models</source>
        <translation>%1: %2がtrueです。%3モデルではこの種類のバイアスに対応していません</translation>
    </message>
    <message>
        <source>%1: quantization_config</source>
        <translation>%1: quantization_config</translation>
    </message>
    <message>
        <source>%1: the weights are quantised (%2); use the model in F32, F16 or BF16, or as a GGUF file</source>
        <translation>%1: 重みが量子化されています (%2)。F32、F16、BF16のモデル、またはGGUFファイルを使ってください</translation>
    </message>
    <message>
        <source>%1: layer_types names %2 layers, but there are %3</source>
        <translation>%1: layer_typesには%2層ありますが、モデルは%3層です</translation>
    </message>
    <message>
        <source>%1: layer_types has "%2"; full_attention and sliding_attention are supported</source>
        <translation>%1: layer_typesに「%2」があります。対応しているのはfull_attentionとsliding_attentionです</translation>
    </message>
    <message>
        <source>%1: layer_types names sliding_attention, but there is no sliding_window in use</source>
        <translation>%1: layer_typesにsliding_attentionがありますが、使われているsliding_windowがありません</translation>
    </message>
    <message>
        <source>%1: hidden_size %2 is no multiple of %3 attention heads, and no head_dim is given</source>
        <translation>%1: hidden_size %2がアテンションヘッド数%3の倍数ではなく、head_dimも指定されていません</translation>
    </message>
    <message>
        <source>the field %1 for config.json is %2, but %3 is %4</source>
        <translation>config.jsonのフィールド%1は%2ですが、%3は%4です</translation>
    </message>
    <message>
        <source>another field's value</source>
        <translation>別のフィールドの値</translation>
    </message>
    <message>
        <source>the model's value</source>
        <translation>モデルの値</translation>
    </message>
    <message>
        <source>config.json cannot say this model: its %1 would be read back as %2 and not as %3</source>
        <translation>config.jsonではこのモデルを表せません。%1が%3ではなく%2として読み戻されます</translation>
    </message>
    <message>
        <source>layers with a window</source>
        <translation>ウィンドウのある層</translation>
    </message>
    <message>
        <source>rotary dimension</source>
        <translation>回転次元</translation>
    </message>
    <message>
        <source>trained context</source>
        <translation>学習済みコンテキスト長</translation>
    </message>
    <message>
        <source>the model scales its rotary embedding, but no rope_scaling or rope_parameters was given for its config.json; without one the scaling would be lost</source>
        <translation>モデルは回転埋め込みをスケールしますが、config.json用のrope_scalingまたはrope_parametersが指定されていません。ないとスケーリングが失われます</translation>
    </message>
    <message>
        <source>a model of the family "%1" cannot be written</source>
        <translation>系列「%1」のモデルは書き込めません</translation>
    </message>
    <message>
        <source>a field for config.json</source>
        <translation>config.jsonのフィールド</translation>
    </message>
    <message>
        <source>a field for config.json must be a JSON object, not %1</source>
        <translation>config.jsonのフィールドは%1ではなくJSONオブジェクトでなければなりません</translation>
    </message>
    <message>
        <source>config.json as it would be written</source>
        <translation>書き込まれるconfig.json</translation>
    </message>
    <message>
        <source>the weight "%1" was given twice</source>
        <translation>重み「%1」が2回指定されています</translation>
    </message>
    <message>
        <source>the weight "%1" has no place in a %2 model of these sizes</source>
        <translation>このサイズの%2モデルに重み「%1」の入る場所はありません</translation>
    </message>
    <message>
        <source>the weight "%1" is missing, which a %2 model of %3 layers needs</source>
        <translation>%3層の%2モデルに必要な重み「%1」がありません</translation>
    </message>
    <message>
        <source>with the shape %1</source>
        <translation>形状%1</translation>
    </message>
    <message>
        <source>without data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>the weight "%1" was given %2, but the model's sizes need %3</source>
        <translation>重み「%1」が%2で渡されましたが、モデルのサイズに必要な形状は%3です</translation>
    </message>
    <message>
        <source>%1: rope_type llama3 needs %2</source>
        <translation>%1: rope_type llama3には%2が必要です</translation>
    </message>
    <message>
        <source>%1: rope_type is missing</source>
        <translation>%1: rope_typeがありません</translation>
    </message>
    <message>
        <source>%1: rope_type "%2" is not known; known are default, linear, dynamic, yarn, llama3 and longrope</source>
        <translation>%1: rope_type「%2」は不明です。対応しているのはdefault、linear、dynamic、yarn、llama3、longropeです</translation>
    </message>
    <message>
        <source>%1: rope_theta is %2 at the top level and %3 in the rope dictionary; leave one</source>
        <translation>%1: rope_thetaが最上位では%2、ropeの辞書では%3です。どちらか1つだけ残してください</translation>
    </message>
    <message>
        <source>%1: partial_rotary_factor is %2, which a %3 model cannot have</source>
        <translation>%1: partial_rotary_factorが%2ですが、%3モデルでは使えない値です</translation>
    </message>
    <message>
        <source>%1: the rotary dimension is %2 (head_dim %3), but it must be even and at least 2</source>
        <translation>%1: 回転次元が%2 (head_dim %3) です。2以上の偶数でなければなりません</translation>
    </message>
    <message>
        <source>%1 has an own dictionary for "%2"; different rotary embeddings in one model are not supported</source>
        <translation>%1に「%2」専用の辞書があります。1つのモデル内の異なる回転埋め込みには対応していません</translation>
    </message>
    <message>
        <source>%1 must be a JSON object, not %2</source>
        <translation>%1は%2ではなくJSONオブジェクトでなければなりません</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but must be %4</source>
        <translation>%1: %2が%3です。%4でなければなりません</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>数のリスト</translation>
    </message>
    <message>
        <source>a list of finite numbers</source>
        <translation>有限の数のリスト</translation>
    </message>
    <message>
        <source>a list of strings</source>
        <translation>文字列のリスト</translation>
    </message>
    <message>
        <source>cannot open %1: it is not a regular file</source>
        <translation>%1を開けません: 通常のファイルではありません</translation>
    </message>
    <message>
        <source>%1 was cut while it was being read: it had %2 bytes, now it has %3; write it again and open it anew</source>
        <translation>%1が読み取り中に切り詰められました。%2バイトでしたが、現在は%3バイトです。書き込み直してから開き直してください</translation>
    </message>
    <message>
        <source>%1: %2 attention heads are no multiple of %3 key-value heads</source>
        <translation>%1: アテンションヘッド数%2がキー・バリューヘッド数%3の倍数ではありません</translation>
    </message>
    <message>
        <source>%1: head_dim is %2, but must be even</source>
        <translation>%1: head_dimが%2です。偶数でなければなりません</translation>
    </message>
    <message>
        <source>%1: %2 heads of %3 are more than %4 wide</source>
        <translation>%1: 幅%3のヘッド%2個の合計が%4を超えています</translation>
    </message>
    <message>
        <source>; it holds %1: open that file</source>
        <translation>。%1があります。そのファイルを開いてください</translation>
    </message>
    <message>
        <source>; give a Hugging Face model folder (config.json, model.safetensors, tokenizer.json) or a GGUF file</source>
        <translation>。Hugging Faceのモデルフォルダー (config.json、model.safetensors、tokenizer.json) またはGGUFファイルを指定してください</translation>
    </message>
    <message>
        <source>there is no model at "%1"%2; give a Hugging Face model folder or a GGUF file</source>
        <translation>「%1」にモデルがありません%2。Hugging FaceのモデルフォルダーまたはGGUFファイルを指定してください</translation>
    </message>
    <message>
        <source>%1: is not a GGUF file (it does not begin with "GGUF"); give a GGUF file or a Hugging Face model folder</source>
        <translation>%1: GGUFファイルではありません (「GGUF」で始まっていません)。GGUFファイルまたはHugging Faceのモデルフォルダーを指定してください</translation>
    </message>
    <message>
        <source>%1: has no config.json%2</source>
        <translation>%1: config.jsonがありません%2</translation>
    </message>
    <message>
        <source>%1 exists %2; choose another name or move it away</source>
        <translation>%1はすでに存在し、%2。別の名前を選ぶか、それを移動してください</translation>
    </message>
    <message>
        <source>the name of the folder to write is empty</source>
        <translation>書き込み先フォルダーの名前が空です</translation>
    </message>
    <message>
        <source>and is not a folder</source>
        <translation>フォルダーではありません</translation>
    </message>
    <message>
        <source>and cannot be read (%1)</source>
        <translation>読み取れません (%1)</translation>
    </message>
    <message>
        <source>and was not written by Ropewalk (it has no %1)</source>
        <translation>Ropewalkが書き込んだものではありません (%1がありません)</translation>
    </message>
    <message>
        <source>and holds %1, which Ropewalk did not write</source>
        <translation>Ropewalkが書き込んでいない%1を含んでいます</translation>
    </message>
    <message>
        <source>"%1" cannot be a file's name in %2</source>
        <translation>「%1」は%2内のファイルの名前にできません</translation>
    </message>
    <message>
        <source>the file %1 was given for %2, but it is written anyway</source>
        <translation>ファイル%1が%2用に指定されましたが、指定しなくても書き込まれます</translation>
    </message>
    <message>
        <source>; tokenizer.model alone is not read: save it again with transformers' AutoTokenizer.from_pretrained(...).save_pretrained(...)</source>
        <translation>。tokenizer.modelだけでは読み取れません。transformersのAutoTokenizer.from_pretrained(...).save_pretrained(...)で保存し直してください</translation>
    </message>
    <message>
        <source>; put the model's tokenizer.json beside its config.json</source>
        <translation>。モデルのtokenizer.jsonをconfig.jsonと同じ場所に置いてください</translation>
    </message>
    <message>
        <source>has no tokenizer.json%1</source>
        <translation>tokenizer.jsonがありません%1</translation>
    </message>
    <message>
        <source>%1: %2 has %3 factors, but the model has %4 rotary pairs</source>
        <translation>%1: %2の係数は%3個ですが、モデルの回転ペアは%4個です</translation>
    </message>
    <message>
        <source>%1: %2 of pair %3 is %4; it must be finite and above 0</source>
        <translation>%1: ペア%3の%2が%4です。0より大きい有限の数でなければなりません</translation>
    </message>
    <message>
        <source>%1 has the unknown field "%2"</source>
        <translation>%1に不明なフィールド「%2」があります</translation>
    </message>
    <message>
        <source>%1 has no dtype</source>
        <translation>%1にdtypeがありません</translation>
    </message>
    <message>
        <source>%1 has the dtype %2, which is not read; save the model in F32, F16 or BF16</source>
        <translation>%1のdtype %2は読み取れません。モデルをF32、F16、BF16のいずれかで保存してください</translation>
    </message>
    <message>
        <source>%1 has no list "%2"</source>
        <translation>%1にリスト「%2」がありません</translation>
    </message>
    <message>
        <source>%1: %2 holds %3, which is no whole number from 0 to 2^63 - 1</source>
        <translation>%1: %2に%3がありますが、0から2^63 - 1までの整数ではありません</translation>
    </message>
    <message>
        <source>%1: data_offsets must hold begin and end</source>
        <translation>%1: data_offsetsには開始と終了が必要です</translation>
    </message>
    <message>
        <source>%1: data_offsets [%2, %3] do not lie in the file's %4 bytes of data; the file is cut or its header is wrong</source>
        <translation>%1: data_offsets [%2, %3]がファイルのデータ%4バイトの範囲外です。ファイルが途中で切れているか、ヘッダーが誤っています</translation>
    </message>
    <message>
        <source>more than 2^63</source>
        <translation>2^63超</translation>
    </message>
    <message>
        <source>%1: shape %2 in %3 needs %4 bytes, but data_offsets span %5</source>
        <translation>%1: %3の形状%2には%4バイト必要ですが、data_offsetsの範囲は%5バイトです</translation>
    </message>
    <message>
        <source>the tensor before it reaches to byte </source>
        <translation>前のテンソルが続いている終端のバイト: </translation>
    </message>
    <message>
        <source>there is a gap from byte </source>
        <translation>間に空きがあります。空きの先頭のバイト: </translation>
    </message>
    <message>
        <source>%1: %2 bytes after the last tensor belong to none</source>
        <translation>%1: 最後のテンソルの後の%2バイトがどのテンソルにも属していません</translation>
    </message>
    <message>
        <source>%1: is %2 bytes long, too short for a safetensors header</source>
        <translation>%1: %2バイトしかなく、safetensorsのヘッダーとして短すぎます</translation>
    </message>
    <message>
        <source>%1: says that its header is %2 bytes long; safetensors allows 100000000</source>
        <translation>%1: ヘッダーが%2バイトとされていますが、safetensorsの上限は100000000です</translation>
    </message>
    <message>
        <source>%1: says that its header is %2 bytes long, but only %3 bytes follow; the file is cut or not safetensors</source>
        <translation>%1: ヘッダーが%2バイトとされていますが、その後は%3バイトしかありません。ファイルが途中で切れているか、safetensorsではありません</translation>
    </message>
    <message>
        <source>%1: the safetensors header does not begin with {</source>
        <translation>%1: safetensorsのヘッダーが { で始まっていません</translation>
    </message>
    <message>
        <source>; pytorch_model.bin is not read: save the model again with safe_serialization=True</source>
        <translation>。pytorch_model.binは読み取れません。モデルをsafe_serialization=Trueで保存し直してください</translation>
    </message>
    <message>
        <source>; put the model's weights beside its config.json</source>
        <translation>。モデルの重みをconfig.jsonと同じ場所に置いてください</translation>
    </message>
    <message>
        <source>%1: has neither model.safetensors nor model.safetensors.index.json%2</source>
        <translation>%1: model.safetensorsもmodel.safetensors.index.jsonもありません%2</translation>
    </message>
    <message>
        <source>%1: has no weight_map</source>
        <translation>%1: weight_mapがありません</translation>
    </message>
    <message>
        <source>%1: weight_map</source>
        <translation>%1: weight_map</translation>
    </message>
    <message>
        <source>%1: tensor %2 is in "%3", which is not the name of a file in the folder</source>
        <translation>%1: テンソル%2の場所が「%3」ですが、フォルダー内のファイル名ではありません</translation>
    </message>
    <message>
        <source>%1: lists the shard %2, which is not in the folder; fetch the missing file</source>
        <translation>%1: シャード%2が載っていますが、フォルダーにありません。足りないファイルを取得してください</translation>
    </message>
    <message>
        <source>lists in another shard</source>
        <translation>別のシャードに載っています</translation>
    </message>
    <message>
        <source>does not list</source>
        <translation>載っていません</translation>
    </message>
    <message>
        <source>%1: holds the tensor %2, which the index %3</source>
        <translation>%1: テンソル%2がありますが、インデックスでは%3</translation>
    </message>
    <message>
        <source>%1: lists the tensor %2 in the shard %3, which does not hold it</source>
        <translation>%1: テンソル%2がシャード%3にあると記載されていますが、実際にはありません</translation>
    </message>
    <message>
        <source>the tensor %1 was given with %2 elements, but its shape is %3</source>
        <translation>テンソル%1の要素は%2個渡されましたが、形状は%3です</translation>
    </message>
    <message>
        <source>no UTF-8 text</source>
        <translation>UTF-8テキストではありません</translation>
    </message>
    <message>
        <source>"%1" cannot be the name of a tensor: it is %2</source>
        <translation>「%1」はテンソルの名前にできません: %2</translation>
    </message>
    <message>
        <source>%1: weights are written as F32 or BF16, not as %2</source>
        <translation>%1: 重みの書き込みはF32またはBF16で行います。%2では書き込めません</translation>
    </message>
    <message>
        <source>%1: the JSON is nested deeper than %2 levels</source>
        <translation>%1: JSONが%2段より深く入れ子になっています</translation>
    </message>
    <message>
        <source>%1: the JSON has the key "%2" twice in one object</source>
        <translation>%1: JSONの1つのオブジェクトにキー「%2」が2回現れます</translation>
    </message>
    <message>
        <source>%1: not valid JSON (%2)</source>
        <translation>%1: 有効なJSONではありません (%2)</translation>
    </message>
    <message>
        <source>%1 rows from row %2 of tensor %3 were asked for, which has %4</source>
        <translation>テンソル%3の行%2から%1行が要求されましたが、%4行しかありません</translation>
    </message>
    <message>
        <source>a row of tensor %1 has %2 elements, which %3 blocks do not divide</source>
        <translation>テンソル%1の行は%2要素ですが、%3のブロックで割り切れません</translation>
    </message>
    <message>
        <source>%1: a %2 model has no weight "%3"</source>
        <translation>%1: %2モデルに重み「%3」はありません</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is missing, which a %3 model of %4 layers needs</source>
        <translation>%1: %4層の%3モデルに必要なテンソル%2がありません</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the shape %3, but the model's sizes need %4</source>
        <translation>%1: テンソル%2の形状は%3ですが、モデルのサイズに必要な形状は%4です</translation>
    </message>
    <message>
        <source>%1: the tensor %2 %3 has no place in a %4 model of these sizes; without it the results would be wrong, so the file is refused</source>
        <translation>%1: このサイズの%4モデルにテンソル%2 %3の入る場所はありません。除くと結果が誤るため、このファイルは受け付けません</translation>
    </message>
    <message>
        <source>float32 or bfloat16 expected, got </source>
        <translation>float32またはbfloat16が必要ですが、次の型でした: </translation>
    </message>
    <message>
        <source>unknown device "%1": give cpu or cuda:N, for example cuda:0</source>
        <translation>不明なデバイス「%1」です。cpuまたはcuda:N (例: cuda:0) を指定してください</translation>
    </message>
    <message>
        <source>no CUDA device found: this is a CPU build of LibTorch, or no driver answers; use the device cpu</source>
        <translation>CUDAデバイスが見つかりません。LibTorchがCPUビルドか、ドライバーが応答していません。デバイスcpuを使ってください</translation>
    </message>
    <message>
        <source>no CUDA device %1 found: there are %2, counted from 0; use one of them or the device cpu</source>
        <translation>CUDAデバイス%1が見つかりません。%2台あり、0から数えます。そのいずれか、またはデバイスcpuを使ってください</translation>
    </message>
    <message>
        <source>the weights of %1 do not fit into memory; try bfloat16 or a smaller model</source>
        <translation>%1の重みがメモリに収まりません。bfloat16またはより小さいモデルを試してください</translation>
    </message>
    <message>
        <source>the weights of %1 could not be loaded: %2</source>
        <translation>%1の重みを読み込めませんでした: %2</translation>
    </message>
    <message>
        <source>the model could not be run on %1 tokens: %2</source>
        <translation>%1トークンでモデルを実行できませんでした: %2</translation>
    </message>
    <message>
        <source>the device's memory is full; take shorter documents or another device</source>
        <translation>デバイスのメモリがいっぱいです。文書を短くするか、別のデバイスを使ってください</translation>
    </message>
    <message>
        <source>the memory is full; take shorter documents or close other programs</source>
        <translation>メモリがいっぱいです。文書を短くするか、他のプログラムを閉じてください</translation>
    </message>
    <message>
        <source>sum gradients over the processes</source>
        <translation>プロセス間の勾配の合計</translation>
    </message>
    <message>
        <source>MPI could not %1: %2.</source>
        <translation>MPIで%1に失敗しました: %2。</translation>
    </message>
    <message>
        <source>This MPI does not allow a process to have threads (MPI_THREAD_FUNNELED): use another one.</source>
        <translation>このMPIではプロセスがスレッドを使えません (MPI_THREAD_FUNNELED)。別のMPIを使ってください。</translation>
    </message>
    <message>
        <source>give this process its rank</source>
        <translation>このプロセスのランクの取得</translation>
    </message>
    <message>
        <source>count the processes</source>
        <translation>プロセス数の取得</translation>
    </message>
    <message>
        <source>This program was started as %1 processes, but it was built without MPI: install libopenmpi-dev and build again, or start it alone.</source>
        <translation>このプログラムは%1プロセスで起動されましたが、MPIなしでビルドされています。libopenmpi-devをインストールしてビルドし直すか、単独で起動してください。</translation>
    </message>
    <message>
        <source>A process of this run was lost: start it again with fewer processes or other machines.</source>
        <translation>この実行のプロセスが1つ失われました。プロセスを減らすか、別のマシンで起動し直してください。</translation>
    </message>
    <message>
        <source> of 0 to </source>
        <translation> / 0～ </translation>
    </message>
    <message>
        <source>%1 has %2: give all processes the same.</source>
        <translation>%1の構成が異なります (%2)。すべてのプロセスに同じものを指定してください。</translation>
    </message>
    <message>
        <source>%1 sent a message that is not known here.</source>
        <translation>%1から、ここでは未知のメッセージが届きました。</translation>
    </message>
    <message>
        <source> has not begun to work for </source>
        <translation> が作業を始めません。経過時間: </translation>
    </message>
    <message>
        <source> has not been heard of for </source>
        <translation> から応答がありません。経過時間: </translation>
    </message>
    <message>
        <source> s: it hangs, or its machine or the network to it is lost. What was evaluated so far is kept: resume the run, it loses nothing.</source>
        <translation> 秒。応答しなくなっているか、そのマシンまたはネットワークが失われています。これまでの評価は保存されています。実行を再開すれば何も失われません。</translation>
    </message>
    <message>
        <source>set up messages between the processes</source>
        <translation>プロセス間メッセージの準備</translation>
    </message>
    <message>
        <source>A message between processes is larger than 1 GB.</source>
        <translation>プロセス間のメッセージが1 GBを超えています。</translation>
    </message>
    <message>
        <source>send a message to another process</source>
        <translation>別のプロセスへのメッセージの送信</translation>
    </message>
    <message>
        <source>look for messages</source>
        <translation>メッセージの確認</translation>
    </message>
    <message>
        <source>tell a message's length</source>
        <translation>メッセージの長さの取得</translation>
    </message>
    <message>
        <source>receive a message</source>
        <translation>メッセージの受信</translation>
    </message>
    <message>
        <source>find the processes of this machine</source>
        <translation>このマシンのプロセスの検出</translation>
    </message>
    <message>
        <source>wait for the other processes</source>
        <translation>他のプロセスの待機</translation>
    </message>
    <message>
        <source>Another process sent a message that is not known here.</source>
        <translation>別のプロセスから、ここでは未知のメッセージが届きました。</translation>
    </message>
    <message>
        <source>This process was handed a task while it has another.</source>
        <translation>このプロセスは別のタスクの処理中にタスクを渡されました。</translation>
    </message>
    <message>
        <source>A message from another process cannot be read: do all of them run the same Ropewalk?</source>
        <translation>別のプロセスからのメッセージを読み取れません。すべてのプロセスが同じRopewalkを実行していますか?</translation>
    </message>
    <message>
        <source>There was not enough memory: use a shorter length, bfloat16, or fewer processes on this machine.</source>
        <translation>メモリが不足しました。長さを短くする、bfloat16を使う、またはこのマシンのプロセスを減らしてください。</translation>
    </message>
    <message>
        <source>The evaluation failed for an unknown reason.</source>
        <translation>不明な理由で評価に失敗しました。</translation>
    </message>
    <message>
        <source>There is no pair %1 in the group %2 to %3: the set has pairs 0 to %4.</source>
        <translation>グループ%2から%3までのペア%1はありません。セットのペアは0から%4までです。</translation>
    </message>
    <message>
        <source>Pair %1 cannot have the factor %2: give a number of at least 1.</source>
        <translation>ペア%1の係数に%2は使えません。1以上の数を指定してください。</translation>
    </message>
    <message>
        <source>NTK-aware with the extension ratio of the current length instead of the target's.</source>
        <translation>目標長ではなく現在の長さの拡張比を使うNTK-aware方式です。</translation>
    </message>
    <message>
        <source>emozilla 2023; YaRN, arXiv 2309.00071, section 3.3; transformers' 'dynamic'</source>
        <translation>emozilla 2023; YaRN, arXiv 2309.00071, 3.3節; transformersの「dynamic」</translation>
    </message>
    <message>
        <source>By period: short ones stay, long ones are slowed by the factor, a blend between.</source>
        <translation>周期によります。短い周期はそのまま、長い周期は係数で遅くし、その間は混合します。</translation>
    </message>
    <message>
        <source>LLaMA 3.1 (arXiv 2407.21783) and transformers' 'llama3'</source>
        <translation>LLaMA 3.1 (arXiv 2407.21783) およびtransformersの「llama3」</translation>
    </message>
    <message>
        <source>The model as it was trained: no rescaling.</source>
        <translation>学習したままのモデルです。再スケールしません。</translation>
    </message>
    <message>
        <source>RoFormer, arXiv 2104.09864</source>
        <translation>RoFormer, arXiv 2104.09864</translation>
    </message>
    <message>
        <source>A larger base: the fastest pair stays, the slowest is slowed by the extension ratio.</source>
        <translation>底を大きくします。最速のペアはそのまま、最も遅いペアは拡張比で遅くします。</translation>
    </message>
    <message>
        <source>bloc97 2023; YaRN, arXiv 2309.00071, section 3.1</source>
        <translation>bloc97 2023; YaRN, arXiv 2309.00071, 3.1節</translation>
    </message>
    <message>
        <source>trained_context is %1; method 'ntk_critical' needs one above 2 pi, so at least 7 tokens</source>
        <translation>trained_contextが%1です。方式「ntk_critical」には2 piより大きい値、つまり7トークン以上が必要です</translation>
    </message>
    <message>
        <source>NTK by critical dimension</source>
        <translation>臨界次元によるNTK</translation>
    </message>
    <message>
        <source>The base at which the theoretical critical dimension completes one period in the target length.</source>
        <translation>理論上の臨界次元が目標長で1周期を完了する底です。</translation>
    </message>
    <message>
        <source>Liu et al. 2023, arXiv 2310.05209; LongRoPE2, arXiv 2502.20082, section 2 ('NTK')</source>
        <translation>Liu et al. 2023, arXiv 2310.05209; LongRoPE2, arXiv 2502.20082, 2節 (「NTK」)</translation>
    </message>
    <message>
        <source>NTK below the critical dimension in use, the extension ratio from there on.</source>
        <translation>使用中の臨界次元より下はNTK、そこから先は拡張比です。</translation>
    </message>
    <message>
        <source>LongRoPE2, arXiv 2502.20082, Table 5 and Fig. 9</source>
        <translation>LongRoPE2, arXiv 2502.20082, Table 5およびFig. 9</translation>
    </message>
    <message>
        <source>Position Interpolation: every pair is slowed by the extension ratio.</source>
        <translation>Position Interpolationです。すべてのペアを拡張比で遅くします。</translation>
    </message>
    <message>
        <source>Chen et al. 2023, arXiv 2306.15595, Eq. 4</source>
        <translation>Chen et al. 2023, arXiv 2306.15595, Eq. 4</translation>
    </message>
    <message>
        <source>Fast pairs stay, slow pairs are slowed by the extension ratio, a ramp lies between.</source>
        <translation>速いペアはそのまま、遅いペアは拡張比で遅くし、その間は徐々に移行します。</translation>
    </message>
    <message>
        <source>Peng et al. 2023, arXiv 2309.00071, Eq. 17-23</source>
        <translation>Peng et al. 2023, arXiv 2309.00071, Eq. 17-23</translation>
    </message>
    <message>
        <source>YaRN with its ramp ending at the critical dimension in use.</source>
        <translation>移行部分が使用中の臨界次元で終わるYaRNです。</translation>
    </message>
    <message>
        <source>Model's own scaling</source>
        <translation>モデル自身のスケーリング</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>method '%1' has no formula: its factors come from a search, a factors file or the model's own config. Methods with a formula: %2</source>
        <translation>方式「%1」には数式がありません。係数は探索、係数ファイル、またはモデル自身のconfigから得られます。数式のある方式: %2</translation>
    </message>
    <message>
        <source>unknown method '%1'; known methods: %2</source>
        <translation>不明な方式「%1」です。使える方式: %2</translation>
    </message>
    <message>
        <source>a finite number above 0</source>
        <translation>0より大きい有限の数</translation>
    </message>
    <message>
        <source>critical_dimension is %1; it must be from 0 to the number of rotary pairs, %2</source>
        <translation>critical_dimensionが%1です。0から回転ペアの数%2まででなければなりません</translation>
    </message>
    <message>
        <source>a finite number of at least 1</source>
        <translation>1以上の有限の数</translation>
    </message>
    <message>
        <source>at least beta_slow</source>
        <translation>beta_slow以上</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>有限の数</translation>
    </message>
    <message>
        <source>above low_freq_factor</source>
        <translation>low_freq_factorより大きい値</translation>
    </message>
    <message>
        <source>target is %1; it must be a length of at least 1 token</source>
        <translation>targetが%1です。1トークン以上の長さでなければなりません</translation>
    </message>
    <message>
        <source>Found by Ropewalk</source>
        <translation>Ropewalkで発見</translation>
    </message>
    <message>
        <source>trained_context is 1; LongRoPE's attention factor needs a trained context of at least 2 tokens</source>
        <translation>trained_contextが1です。LongRoPEのアテンション係数には2トークン以上の学習済みコンテキスト長が必要です</translation>
    </message>
    <message>
        <source>critical_dimension is %1; a split needs one from 0 to the last pair, %2</source>
        <translation>critical_dimensionが%1です。分割には0から最後のペア%2までの値が必要です</translation>
    </message>
    <message>
        <source>%1 upper rescale factors for pairs %2 to %3; give %4</source>
        <translation>ペア%2から%3までの上側の再スケール係数が%1個です。%4個指定してください</translation>
    </message>
    <message>
        <source>%1: %2 values, but the model has %3 rotary pairs; give one value a pair</source>
        <translation>%1: 値は%2個ですが、モデルの回転ペアは%3個です。ペアごとに値を1つ指定してください</translation>
    </message>
    <message>
        <source>%1 of pair %2 is %3; it must be a finite number of at least 1</source>
        <translation>ペア%2の%1が%3です。1以上の有限の数でなければなりません</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a finite number above 0</source>
        <translation>%1が%2です。0より大きい有限の数でなければなりません</translation>
    </message>
    <message>
        <source>rotary_dim is %1; it must be even, from 2 to %2</source>
        <translation>rotary_dimが%1です。2から%2までの偶数でなければなりません</translation>
    </message>
    <message>
        <source>rope_theta is %1; it must be a finite number above 1</source>
        <translation>rope_thetaが%1です。1より大きい有限の数でなければなりません</translation>
    </message>
    <message>
        <source>trained_context is %1; it must be at least 1 token</source>
        <translation>trained_contextが%1です。1トークン以上でなければなりません</translation>
    </message>
    <message>
        <source>target is %1; it must not be negative</source>
        <translation>targetが%1です。負の値にはできません</translation>
    </message>
    <message>
        <source>rescale factor</source>
        <translation>再スケール係数</translation>
    </message>
    <message>
        <source>short rescale factor</source>
        <translation>短い側の再スケール係数</translation>
    </message>
    <message>
        <source>unscaled_tokens is %1; it must be 0 or more</source>
        <translation>unscaled_tokensが%1です。0以上でなければなりません</translation>
    </message>
    <message>
        <source>the number of rotations is %1; it must be a finite number above 0</source>
        <translation>回転数が%1です。0より大きい有限の数でなければなりません</translation>
    </message>
    <message>
        <source>pair %1 is not one of the %2 rotary pairs</source>
        <translation>ペア%1は%2個の回転ペアの範囲外です</translation>
    </message>
    <message>
        <source>phase errors over a length of %1 tokens were asked for; 2 to %2 are possible</source>
        <translation>%1トークンの長さでの位相誤差が要求されましたが、指定できるのは2から%2までです</translation>
    </message>
    <message>
        <source>the threshold of the phase error is %1 rad; give a number above 0 and below pi, e.g. 0.1</source>
        <translation>位相誤差のしきい値が%1 radです。0より大きくpi未満の数 (例: 0.1) を指定してください</translation>
    </message>
    <message>
        <source>position %1 was asked for; 1 to %2 are possible (at position 0 every phase is 0)</source>
        <translation>位置%1が要求されましたが、指定できるのは1から%2までです (位置0ではすべての位相が0です)</translation>
    </message>
    <message>
        <source>%1 positions of %2 pairs are too many to measure; give at most %3 positions</source>
        <translation>%2ペアの%1位置は測定するには多すぎます。最大%3位置にしてください</translation>
    </message>
    <message>
        <source>a table of %1 positions was asked for; 0 to %2 are possible</source>
        <translation>%1位置のテーブルが要求されましたが、指定できるのは0から%2までです</translation>
    </message>
    <message>
        <source>not enough memory for the rotary table of %1 positions (%2 MiB); choose a shorter length</source>
        <translation>%1位置の回転テーブル (%2 MiB) に必要なメモリが足りません。長さを短くしてください</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>オブジェクトではありません</translation>
    </message>
    <message>
        <source>has no "%1"</source>
        <translation>「%1」がありません</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>リストではありません</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>文字列ではありません</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>空です</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>trueでもfalseでもありません</translation>
    </message>
    <message>
        <source>cannot be opened: check the name and the permissions</source>
        <translation>開けません。名前とアクセス権を確認してください</translation>
    </message>
    <message>
        <source>is not JSON: %1</source>
        <translation>JSONではありません: %1</translation>
    </message>
    <message>
        <source>has no question that can be answered</source>
        <translation>答えられる問いがありません</translation>
    </message>
    <message>
        <source>The question file %1 (read in %2's layout): %3.</source>
        <translation>問いのファイル%1 (%2の形式で読み取り): %3。</translation>
    </message>
    <message>
        <source>it is a list, as HotpotQA's files are, which belong to the task qa_2</source>
        <translation>HotpotQAのファイルのようなリストです。HotpotQAのファイルはタスクqa_2用です</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>is empty, although the question is not marked as impossible</source>
        <translation>空ですが、問いが回答不能とされていません</translation>
    </message>
    <message>
        <source>it is an object, as SQuAD's files are, which belong to the task qa_1</source>
        <translation>SQuADのファイルのようなオブジェクトです。SQuADのファイルはタスクqa_1用です</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>is not a title and a list of sentences</source>
        <translation>タイトルと文のリストではありません</translation>
    </message>
    <message>
        <source>%1, ... (%2 in all)</source>
        <translation>%1、... (全%2件)</translation>
    </message>
    <message>
        <source>has no "index"</source>
        <translation>「index」がありません</translation>
    </message>
    <message>
        <source>"index" is %1, not a whole number from 0 on</source>
        <translation>「index」が%1で、0以上の整数ではありません</translation>
    </message>
    <message>
        <source>The %1 %2 cannot be opened. Check the name and the permissions.</source>
        <translation>%1 %2を開けません。名前とアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>JSONオブジェクトではありません</translation>
    </message>
    <message>
        <source>has index %1, as a line before it</source>
        <translation>indexが%1で、前の行と同じです</translation>
    </message>
    <message>
        <source>The %1 %2, line %3: is not JSON: %4</source>
        <translation>%1 %2、%3行目: JSONではありません: %4</translation>
    </message>
    <message>
        <source>The %1 %2, line %3: %4.</source>
        <translation>%1 %2、%3行目: %4。</translation>
    </message>
    <message>
        <source>The %1 %2 cannot be read to its end.</source>
        <translation>%1 %2を最後まで読み取れません。</translation>
    </message>
    <message>
        <source>The %1 %2 has no line.</source>
        <translation>%1 %2に行がありません。</translation>
    </message>
    <message>
        <source>data file</source>
        <translation>データファイル</translation>
    </message>
    <message>
        <source>has no "outputs"</source>
        <translation>「outputs」がありません</translation>
    </message>
    <message>
        <source>an answer in "outputs" is %1, not a text</source>
        <translation>「outputs」の答えが%1で、文字列ではありません</translation>
    </message>
    <message>
        <source>"outputs" has no answer</source>
        <translation>「outputs」に答えがありません</translation>
    </message>
    <message>
        <source>predictions file</source>
        <translation>予測ファイル</translation>
    </message>
    <message>
        <source>has "pred" and "prediction" both</source>
        <translation>「pred」と「prediction」の両方があります</translation>
    </message>
    <message>
        <source>has no "pred" (nor "prediction")</source>
        <translation>「pred」 (または「prediction」) がありません</translation>
    </message>
    <message>
        <source>"%1" is not a text</source>
        <translation>「%1」が文字列ではありません</translation>
    </message>
    <message>
        <source>The data are of the task %1, and %2 is to be scored.</source>
        <translation>データはタスク%1のものですが、採点対象は%2です。</translation>
    </message>
    <message>
        <source>There is no prediction for index %1. Every sample of the data needs one; an empty answer is "pred": "".</source>
        <translation>index %1の予測がありません。データのすべてのサンプルに予測が必要です。空の答えは"pred": ""とします。</translation>
    </message>
    <message>
        <source>There are predictions for index %1, which the data do not have.</source>
        <translation>データにないindex %1の予測があります。</translation>
    </message>
    <message>
        <source>RULER's task %1 cannot be made %2 tokens long: with the smallest filler it needs at least %3 tokens (%4 of the prompt, %5 kept for the answer).</source>
        <translation>RULERのタスク%1は%2トークンの長さにできません。最小のフィラーでも%3トークン以上必要です(プロンプトに%4、答え用に%5)。</translation>
    </message>
    <message>
        <source>a sample without a right answer cannot be scored</source>
        <translation>正解のないサンプルは採点できません</translation>
    </message>
    <message>
        <source>RULER has no task "%1"; it must be one of: %2.</source>
        <translation>RULERにタスク「%1」はありません。次のいずれかを指定してください: %2。</translation>
    </message>
    <message>
        <source>document %1: the negative log-likelihood is not a finite number</source>
        <translation>文書%1: 負の対数尤度が有限の数値ではありません</translation>
    </message>
    <message>
        <source>%1 %2: it belongs to another model or other settings. Start the search again.</source>
        <translation>%1: %2。別のモデルまたは別の設定のものです。探索を最初からやり直してください。</translation>
    </message>
    <message>
        <source>has critical dimension %1, outside %2 to %3</source>
        <translation>臨界次元が%1で、%2～%3の範囲外です</translation>
    </message>
    <message>
        <source>has %1 searched factors; %2 were expected</source>
        <translation>探索対象の係数が%1個です(必要なのは%2個)</translation>
    </message>
    <message>
        <source>has the factor %1 at pair %2, outside %3 to %4</source>
        <translation>係数%1(ペア%2)が%3～%4の範囲外です</translation>
    </message>
    <message>
        <source>has factors that decrease at pair %1</source>
        <translation>ペア%1で係数が減少しています</translation>
    </message>
    <message>
        <source>has %1 unscaled tokens</source>
        <translation>再スケールしないトークンが%1個あります</translation>
    </message>
    <message>
        <source>has the attention factor %1</source>
        <translation>アテンション係数が%1です</translation>
    </message>
    <message>
        <source>The saved random state (%1 characters) is not the state of a generator. The search cannot be continued; start it again.</source>
        <translation>保存された乱数の状態(%1文字)は乱数生成器の状態ではありません。探索を再開できません。最初からやり直してください。</translation>
    </message>
    <message>
        <source>Saved candidate %1</source>
        <translation>保存された候補%1</translation>
    </message>
    <message>
        <source>The saved search is in generation %1 of %2: the saved state belongs to other settings.</source>
        <translation>保存された探索は第%1世代(全%2世代)です。保存された状態は別の設定のものです。</translation>
    </message>
    <message>
        <source>No candidate could be evaluated%1</source>
        <translation>評価できた候補がありません%1</translation>
    </message>
    <message>
        <source>The search's %1 is %2; it must be %3.</source>
        <translation>探索の%1が%2です。%3でなければなりません。</translation>
    </message>
    <message>
        <source>from 1 to %1</source>
        <translation>1～%1</translation>
    </message>
    <message>
        <source>number of parents</source>
        <translation>親の数</translation>
    </message>
    <message>
        <source>number of mutants a parent</source>
        <translation>親1個あたりの突然変異体の数</translation>
    </message>
    <message>
        <source>number of mutants of random parents</source>
        <translation>ランダムな親の突然変異体の数</translation>
    </message>
    <message>
        <source>number of crossovers</source>
        <translation>交叉の数</translation>
    </message>
    <message>
        <source>number of mutants and crossovers</source>
        <translation>突然変異体と交叉の数</translation>
    </message>
    <message>
        <source>at least 1</source>
        <translation>1以上</translation>
    </message>
    <message>
        <source>number of iterations</source>
        <translation>反復回数</translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation>0以上</translation>
    </message>
    <message>
        <source>mutation probability</source>
        <translation>突然変異の確率</translation>
    </message>
    <message>
        <source>above 0 and at most 1</source>
        <translation>0より大きく1以下</translation>
    </message>
    <message>
        <source>grid step</source>
        <translation>グリッドの刻み幅</translation>
    </message>
    <message>
        <source>probability of moving the critical dimension</source>
        <translation>臨界次元を動かす確率</translation>
    </message>
    <message>
        <source>from 0 to 1</source>
        <translation>0～1</translation>
    </message>
    <message>
        <source>share of group mutations</source>
        <translation>グループ突然変異の割合</translation>
    </message>
    <message>
        <source>least ratio to s</source>
        <translation>sに対する比の下限</translation>
    </message>
    <message>
        <source>0 or more, e.g. 1</source>
        <translation>0以上(例: 1)</translation>
    </message>
    <message>
        <source>greatest ratio to s</source>
        <translation>sに対する比の上限</translation>
    </message>
    <message>
        <source>fixed attention factor</source>
        <translation>固定のアテンション係数</translation>
    </message>
    <message>
        <source>significance of racing</source>
        <translation>レーシングの有意水準</translation>
    </message>
    <message>
        <source>between 0 and 1, e.g. 0.05</source>
        <translation>0と1の間(例: 0.05)</translation>
    </message>
    <message>
        <source>number of first documents of racing</source>
        <translation>レーシングの最初の文書数</translation>
    </message>
    <message>
        <source>1 or more</source>
        <translation>1以上</translation>
    </message>
    <message>
        <source>limit of document evaluations</source>
        <translation>文書評価回数の上限</translation>
    </message>
    <message>
        <source>0 (none) or more</source>
        <translation>0(制限なし)以上</translation>
    </message>
    <message>
        <source>candidate limit</source>
        <translation>候補数の上限</translation>
    </message>
    <message>
        <source>time limit in seconds</source>
        <translation>制限時間(秒)</translation>
    </message>
    <message>
        <source>number of new candidates an iteration (parents times mutants a parent, random mutants, crossovers)</source>
        <translation>1反復あたりの新しい候補の数(親×親1個あたりの突然変異体、ランダムな突然変異体、交叉)</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1以下</translation>
    </message>
    <message>
        <source>number of candidates (population + iterations x new candidates)</source>
        <translation>候補の数(集団+反復×新しい候補)</translation>
    </message>
    <message>
        <source>rotary dimension %1, rope_theta %2, trained context %3</source>
        <translation>回転次元%1、rope_theta %2、学習済みコンテキスト長%3</translation>
    </message>
    <message>
        <source>the target of %1 tokens and the trained context of %2</source>
        <translation>目標長%1トークンと学習済みコンテキスト長%2</translation>
    </message>
    <message>
        <source>A search needs a target longer than the trained context: %1 give a scale below 1. Choose a longer target.</source>
        <translation>探索には学習済みコンテキスト長より長い目標長が必要です。%1ではスケールが1未満になります。より長い目標長を選んでください。</translation>
    </message>
    <message>
        <source>There is nothing to search: %1 give scale 1, at which the original factors can be inspected only. Choose a longer target.</source>
        <translation>探索する対象がありません。%1ではスケールが1になり、元の係数を確認することしかできません。より長い目標長を選んでください。</translation>
    </message>
    <message>
        <source>the factor of pair %1 (%2)</source>
        <translation>ペア%1の係数(%2)</translation>
    </message>
    <message>
        <source>No pair is out of distribution: every one of the %1 pairs completes a period inside the trained context (%2), so LongRoPE2 has nothing to search. Use a formula such as yarn, or check the trained context.</source>
        <translation>分布外のペアがありません。%1個のペアすべてが学習済みコンテキスト長の中で1周期を終えるため(%2)、LongRoPE2が探索するものがありません。yarnなどの式を使うか、学習済みコンテキスト長を確認してください。</translation>
    </message>
    <message>
        <source>Even the first pair does not complete a period inside the trained context (%1): LongRoPE2's critical dimension does not exist. Check the trained context.</source>
        <translation>最初のペアでさえ学習済みコンテキスト長の中で1周期を終えません(%1)。LongRoPE2の臨界次元が存在しません。学習済みコンテキスト長を確認してください。</translation>
    </message>
    <message>
        <source>The fixed critical dimension %1 is outside the search's limits, %2 (ten periods) to %3 (one period) for %4.</source>
        <translation>固定の臨界次元%1が、探索の範囲%2(10周期)～%3(1周期)の外にあります(%4)。</translation>
    </message>
    <message>
        <source>The bounds leave no candidate: factors from %1 s to %2 s are %3 to %4 at s = %5. Choose a least ratio not above the greatest one.</source>
        <translation>この範囲では候補がありません。%1 s～%2 sの係数は%3～%4になります(s = %5)。比の下限を上限以下にしてください。</translation>
    </message>
    <message>
        <source>The search's grid step %1 is too fine for factors up to %2. Choose a greater step, e.g. 0.01.</source>
        <translation>探索のグリッドの刻み幅%1は、%2までの係数に対して細かすぎます。0.01など、より大きな刻み幅を選んでください。</translation>
    </message>
    <message>
        <source>the ramp's</source>
        <translation>ランプ</translation>
    </message>
    <message>
        <source>%1 is not %2 below the critical dimension, %3</source>
        <translation>%1が、臨界次元未満での%2の値(%3)と異なります</translation>
    </message>
    <message>
        <source>the set is for another embedding (%1) than the search (%2)</source>
        <translation>係数セットの埋め込み(%1)が探索のもの(%2)と異なります</translation>
    </message>
    <message>
        <source>the set has %1 factors for %2 pairs</source>
        <translation>係数セットの係数は%1個ですが、ペアは%2個です</translation>
    </message>
    <message>
        <source>the critical dimension %1 is outside %2 to %3</source>
        <translation>臨界次元%1が%2～%3の範囲外です</translation>
    </message>
    <message>
        <source>%1 is not a finite number</source>
        <translation>%1が有限の数値ではありません</translation>
    </message>
    <message>
        <source>%1 is below that of the pair before it</source>
        <translation>%1が直前のペアの値より小さくなっています</translation>
    </message>
    <message>
        <source>%1 is outside %2 to %3</source>
        <translation>%1が%2～%3の範囲外です</translation>
    </message>
    <message>
        <source>critical dimension</source>
        <translation>臨界次元</translation>
    </message>
    <message>
        <source>The workspace %1 was opened for reading only: it cannot be changed here.</source>
        <translation>ワークスペース「%1」は読み取り専用で開かれているため、ここでは変更できません。</translation>
    </message>
    <message>
        <source>A factor set needs a name. Give it one.</source>
        <translation>係数セットには名前が必要です。名前を付けてください。</translation>
    </message>
    <message>
        <source>There is a factor set named "%1" already. Choose another name.</source>
        <translation>「%1」という名前の係数セットはすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is no run %1 in the workspace.</source>
        <translation>ワークスペースに実行%1はありません。</translation>
    </message>
    <message>
        <source>The spec of run %1</source>
        <translation>実行%1の仕様</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1を読み取れません: %2。</translation>
    </message>
    <message>
        <source>The environment of run %1</source>
        <translation>実行%1の環境</translation>
    </message>
    <message>
        <source>Event %1 of run %2</source>
        <translation>イベント%1(実行%2)</translation>
    </message>
    <message>
        <source>There is no run %1 in the workspace %2.</source>
        <translation>実行%1はワークスペース「%2」にありません。</translation>
    </message>
    <message>
        <source>listing the runs</source>
        <translation>実行の一覧の取得</translation>
    </message>
    <message>
        <source>reading the saved filters</source>
        <translation>保存済みフィルターの読み取り</translation>
    </message>
    <message>
        <source>saving the filters</source>
        <translation>フィルターの保存</translation>
    </message>
    <message>
        <source>reading run %1</source>
        <translation>実行%1の読み取り</translation>
    </message>
    <message>
        <source>beginning a run</source>
        <translation>実行の開始</translation>
    </message>
    <message>
        <source>recording an event of run %1</source>
        <translation>実行%1のイベントの記録</translation>
    </message>
    <message>
        <source>keeping scores</source>
        <translation>スコアの保存</translation>
    </message>
    <message>
        <source>looking for a kept score</source>
        <translation>保存済みスコアの検索</translation>
    </message>
    <message>
        <source>recording the documents of run %1</source>
        <translation>実行%1の文書の記録</translation>
    </message>
    <message>
        <source>%1 is finished: there is nothing to continue.</source>
        <translation>%1は完了しています。続きはありません。</translation>
    </message>
    <message>
        <source>%1 is %2 in process %3. Stop it there first.</source>
        <translation>%1は%2です(プロセス%3)。先にそちらで停止してください。</translation>
    </message>
    <message>
        <source>continuing run %1</source>
        <translation>実行%1の再開</translation>
    </message>
    <message>
        <source>changing the labels of runs</source>
        <translation>実行のラベルの変更</translation>
    </message>
    <message>
        <source>reading the named factor sets</source>
        <translation>名前付き係数セットの読み取り</translation>
    </message>
    <message>
        <source>keeping the factor set %1</source>
        <translation>係数セット%1の保存</translation>
    </message>
    <message>
        <source>removing factor set %1</source>
        <translation>係数セット%1の削除</translation>
    </message>
    <message>
        <source>The backup %1 exists already. Choose another name, or remove it first.</source>
        <translation>バックアップ「%1」はすでにあります。別の名前を選ぶか、先に削除してください。</translation>
    </message>
    <message>
        <source>The backup %1 cannot be written: the folder %2 does not exist. Create it, or choose another place.</source>
        <translation>バックアップ「%1」を書き込めません。フォルダー「%2」がありません。作成するか、別の場所を選んでください。</translation>
    </message>
    <message>
        <source>copying it to %1</source>
        <translation>%1へのコピー</translation>
    </message>
    <message>
        <source>A kept score has %1 bytes of numbers, which is no multiple of their size: the workspace is damaged. Restore a backup, or remove all kept scores with: sqlite3 FILE "DELETE FROM scores".</source>
        <translation>保存済みスコアの数値が%1バイトで、数値のサイズの倍数ではありません。ワークスペースが破損しています。バックアップを復元するか、次のコマンドで保存済みスコアをすべて削除してください: sqlite3 FILE "DELETE FROM scores"。</translation>
    </message>
    <message>
        <source>The workspace %1</source>
        <translation>ワークスペース「%1」</translation>
    </message>
    <message>
        <source>%1 cannot grow: the disk is full%2. What was recorded before is kept. Free some space, then resume the run.</source>
        <translation>ディスクがいっぱいのため、%1を拡張できません%2。すでに記録された内容は残っています。空き容量を増やしてから、実行を再開してください。</translation>
    </message>
    <message>
        <source>%1 could not be read or written%2. What was recorded before is kept. Check that the disk is present, has space and that no quota or file size limit is reached, then resume the run.</source>
        <translation>%1を読み書きできませんでした%2。すでに記録された内容は残っています。ディスクが接続され、空きがあり、クォータやファイルサイズの制限に達していないことを確認してから、実行を再開してください。</translation>
    </message>
    <message>
        <source>%1 is read-only%2. Give yourself the right to write the file and its folder, or choose another workspace.</source>
        <translation>%1は読み取り専用です%2。ファイルとそのフォルダーに書き込めるようにするか、別のワークスペースを選んでください。</translation>
    </message>
    <message>
        <source>%1 cannot be opened%2. Check that you may read and write the file and its folder (SQLite keeps two files beside it).</source>
        <translation>%1を開けません%2。ファイルとそのフォルダーを読み書きできることを確認してください(SQLiteは隣に2つのファイルを置きます)。</translation>
    </message>
    <message>
        <source>%1 is not a Ropewalk workspace%2. Choose another file, or a new name.</source>
        <translation>%1はRopewalkのワークスペースではありません%2。別のファイルか、新しい名前を選んでください。</translation>
    </message>
    <message>
        <source>%1 is damaged%2. Restore a backup, or save what is left with: sqlite3 FILE .recover. The file was not changed.</source>
        <translation>%1は破損しています%2。バックアップを復元するか、残った内容を次のコマンドで保存してください: sqlite3 FILE .recover。ファイルは変更されていません。</translation>
    </message>
    <message>
        <source>%1 is being written by another program for too long%2. Close that program or wait for it, then try again.</source>
        <translation>%1は別のプログラムが長時間書き込み中です%2。そのプログラムを閉じるか終わるのを待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 could not be used%2.</source>
        <translation>%1を使用できませんでした%2。</translation>
    </message>
    <message>
        <source>%1 is a folder. Give the name of a workspace file in it.</source>
        <translation>%1はフォルダーです。その中のワークスペースファイルの名前を指定してください。</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose another workspace.</source>
        <translation>%1はファイルではありません。別のワークスペースを選んでください。</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be opened: the folder %2 does not exist. Create it, or choose another place.</source>
        <translation>ワークスペース「%1」を開けません。フォルダー「%2」がありません。作成するか、別の場所を選んでください。</translation>
    </message>
    <message>
        <source>There is no workspace %1. Check the name.</source>
        <translation>ワークスペース「%1」はありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>%1 is not a Ropewalk workspace (it is no SQLite database). Choose another file, or a new name.</source>
        <translation>%1はRopewalkのワークスペースではありません(SQLiteデータベースではありません)。別のファイルか、新しい名前を選んでください。</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be read: %2.</source>
        <translation>ワークスペース「%1」を読み取れません: %2。</translation>
    </message>
    <message>
        <source>looking at its version</source>
        <translation>バージョンの確認</translation>
    </message>
    <message>
        <source>%1 is a database of another program (application id %2), not a Ropewalk workspace. Choose another file, or a new name.</source>
        <translation>%1は別のプログラムのデータベースで(アプリケーションID %2)、Ropewalkのワークスペースではありません。別のファイルか、新しい名前を選んでください。</translation>
    </message>
    <message>
        <source>The workspace %1 has version %2, but this Ropewalk knows versions up to %3. Open it with a newer Ropewalk. The file was not changed.</source>
        <translation>ワークスペース「%1」はバージョン%2ですが、このRopewalkが扱えるのはバージョン%3までです。新しいRopewalkで開いてください。ファイルは変更されていません。</translation>
    </message>
    <message>
        <source>The workspace's name is empty. Give the path of a file.</source>
        <translation>ワークスペースの名前が空です。ファイルのパスを指定してください。</translation>
    </message>
    <message>
        <source>opening it</source>
        <translation>ファイルを開く処理</translation>
    </message>
    <message>
        <source>The workspace %1 is read-only, so runs cannot be recorded in it. Give yourself the right to write it, choose another workspace, or open it for reading only.</source>
        <translation>ワークスペース「%1」は読み取り専用のため、実行を記録できません。書き込めるようにするか、別のワークスペースを選ぶか、読み取り専用で開いてください。</translation>
    </message>
    <message>
        <source>%1 is empty: it is no Ropewalk workspace yet.</source>
        <translation>%1は空で、まだRopewalkのワークスペースではありません。</translation>
    </message>
    <message>
        <source>The workspace %1 has the older version %2 and must be brought to version %3 first. Open it once for writing: a backup is made.</source>
        <translation>ワークスペース「%1」は古いバージョン%2で、先にバージョン%3にする必要があります。一度書き込み可能で開いてください。バックアップが作成されます。</translation>
    </message>
    <message>
        <source>opening it for reading</source>
        <translation>読み取り用に開く処理</translation>
    </message>
    <message>
        <source>The workspace %1 has changes waiting in its -wal file, and its folder cannot be written. Copy both files to a folder of your own and open them there.</source>
        <translation>ワークスペース「%1」の-walファイルに未反映の変更があり、そのフォルダーには書き込めません。両方のファイルを自分のフォルダーにコピーし、そこで開いてください。</translation>
    </message>
    <message>
        <source>looking for changes</source>
        <translation>変更の確認</translation>
    </message>
    <message>
        <source>the share of %1 windows is %2 parts; it must be from 0 to %3</source>
        <translation>%1ウィンドウの割合が%2です。0～%3でなければなりません</translation>
    </message>
    <message>
        <source>the training is to have %1 parts of %2 windows, but the text has %3</source>
        <translation>学習では割合%1の%2ウィンドウを使うことになっていますが、テキストには%3</translation>
    </message>
    <message>
        <source>no document that fits the trained context</source>
        <translation>学習済みコンテキスト長に収まる文書がありません</translation>
    </message>
    <message>
        <source>no document longer than the trained context</source>
        <translation>学習済みコンテキスト長より長い文書がありません</translation>
    </message>
    <message>
        <source>the shares of short and of long windows are both 0; one must be above</source>
        <translation>短いウィンドウと長いウィンドウの割合がどちらも0です。一方は0より大きくしてください</translation>
    </message>
    <message>
        <source>a step is to have %1 segments; it needs at least 1</source>
        <translation>1ステップのセグメント数が%1です。1以上でなければなりません</translation>
    </message>
    <message>
        <source>step %1 was asked for; steps count from 0</source>
        <translation>ステップ%1が要求されましたが、ステップは0から数えます</translation>
    </message>
    <message>
        <source>a trained context of %1 tokens is too short for the small model's curriculum: it takes at least %2</source>
        <translation>学習済みコンテキスト長%1トークンは、小型モデルのカリキュラムには短すぎます。%2以上必要です</translation>
    </message>
    <message>
        <source>a curriculum needs at least one stage</source>
        <translation>カリキュラムには少なくとも1つの段階が必要です</translation>
    </message>
    <message>
        <source>documents of %1 tokens are too short for their stage of the curriculum: it takes at least %2</source>
        <translation>%1トークンの文書は、カリキュラムのその段階には短すぎます。%2以上必要です</translation>
    </message>
    <message>
        <source>documents of %1 tokens do not fit a step of %2</source>
        <translation>%1トークンの文書は%2トークンのステップに収まりません</translation>
    </message>
    <message>
        <source>the curriculum has no step %1 after its last one</source>
        <translation>カリキュラムには、最後のステップの後のステップ%1はありません</translation>
    </message>
    <message>
        <source>document refused: %1</source>
        <translation>文書は受け入れられません: %1</translation>
    </message>
    <message>
        <source>it has %1 tokens, not %2</source>
        <translation>トークン数が%1で、%2ではありません</translation>
    </message>
    <message>
        <source>token id %1 is outside the vocabulary of %2</source>
        <translation>トークンID %1が語彙(サイズ%2)の範囲外です</translation>
    </message>
    <message>
        <source>it has %1 BOS tokens where the tokenizer's template has %2</source>
        <translation>BOSトークンが%1個ありますが、トークナイザーのテンプレートでは%2個です</translation>
    </message>
    <message>
        <source>its BOS token is not the first</source>
        <translation>BOSトークンが先頭にありません</translation>
    </message>
    <message>
        <source>no token is scored</source>
        <translation>採点するトークンがありません</translation>
    </message>
    <message>
        <source>its scored positions are not increasing from 1 (%1 after %2)</source>
        <translation>採点位置が1から増加していません(%1が%2の後にあります)</translation>
    </message>
    <message>
        <source>the answer at position %1 is not inside its %2 tokens</source>
        <translation>位置%1の答えが、文書の%2トークンの中にありません</translation>
    </message>
    <message>
        <source>, of which the first is not 0</source>
        <translation>(先頭は0以外)</translation>
    </message>
    <message>
        <source>its number "%1" does not have %2 digits%3</source>
        <translation>数値「%1」が%2桁%3ではありません</translation>
    </message>
    <message>
        <source>its answer "%1" is not its needle's, "%2"</source>
        <translation>答え「%1」が、ニードルの答え「%2」と異なります</translation>
    </message>
    <message>
        <source>its scored tokens say "%1", not the number %2</source>
        <translation>採点するトークンが「%1」を表し、数値%2ではありません</translation>
    </message>
    <message>
        <source>it has no key</source>
        <translation>キーがありません</translation>
    </message>
    <message>
        <source>the needle is %1 times in its text</source>
        <translation>ニードルが本文中に%1回あります</translation>
    </message>
    <message>
        <source> and once as the answer</source>
        <translation> と答えに1回</translation>
    </message>
    <message>
        <source>the number %1 is %2 times in its text, not once in the needle%3</source>
        <translation>数値%1が本文中に%2回あり、ニードルに1回%3だけではありません</translation>
    </message>
    <message>
        <source>its text does not end in the question and the answer</source>
        <translation>本文が質問と答えで終わっていません</translation>
    </message>
    <message>
        <source>the needle's position %1 is not between its first token and its answer</source>
        <translation>ニードルの位置%1が、最初のトークンと答えの間にありません</translation>
    </message>
    <message>
        <source>the needle does not begin at its position %1</source>
        <translation>ニードルが位置%1から始まっていません</translation>
    </message>
    <message>
        <source>no choice of filler words gives a document of exactly %1 tokens with this tokenizer: choose another length or another haystack</source>
        <translation>このトークナイザーでは、フィラー語をどう選んでもちょうど%1トークンの文書になりません。別の長さまたは別のヘイスタックを選んでください</translation>
    </message>
    <message>
        <source>%1 is %2, not within 1 .. %3</source>
        <translation>%1が%2で、1～%3の範囲外です</translation>
    </message>
    <message>
        <source>the number of documents</source>
        <translation>文書の数</translation>
    </message>
    <message>
        <source>the number of needles a cell</source>
        <translation>1セルあたりのニードルの数</translation>
    </message>
    <message>
        <source>the number of needles in a document</source>
        <translation>1つの文書内のニードルの数</translation>
    </message>
    <message>
        <source>%1 has %2 bytes of text (%3 tokens), %4 tokens are needed: %5 tokens, about %6 bytes are missing. Put more text into it, use shorter documents, or let its text be repeated</source>
        <translation>%1のテキストは%2バイト(%3トークン)ですが、%4トークン必要です。%5トークン、約%6バイト足りません。テキストを増やすか、短い文書を使うか、テキストの繰り返しを許可してください</translation>
    </message>
    <message>
        <source>a document of %1 tokens is longer than the longest that is made, %2</source>
        <translation>%1トークンの文書は、作成できる最大の長さ%2を超えています</translation>
    </message>
    <message>
        <source>the tokenizer adds BOS but has none</source>
        <translation>トークナイザーはBOSを追加する設定ですが、BOSがありません</translation>
    </message>
    <message>
        <source>the haystack's text gives too few tokens: %1 in %2 bytes</source>
        <translation>ヘイスタックのテキストから得られるトークンが少なすぎます: %1トークン(%2バイト)</translation>
    </message>
    <message>
        <source>a needle's depth is %1, not within 0 .. 1</source>
        <translation>ニードルの深さが%1で、0～1の範囲外です</translation>
    </message>
    <message>
        <source>the haystack has the needle's number %1 or its key "%2" wherever it is cut: choose another seed or another haystack</source>
        <translation>ヘイスタックは、どこで切ってもニードルの数値%1またはキー「%2」を含みます。別のシードまたは別のヘイスタックを選んでください</translation>
    </message>
    <message>
        <source>no choice of filler words gives documents of exactly %1 tokens for all %2 needles with this tokenizer: choose another length or another haystack</source>
        <translation>このトークナイザーでは、フィラー語をどう選んでも%2個のニードルすべてについてちょうど%1トークンの文書になりません。別の長さまたは別のヘイスタックを選んでください</translation>
    </message>
    <message>
        <source>a needle document of %1 tokens is too short: its fixed text alone needs at least %2 tokens</source>
        <translation>%1トークンのニードル文書は短すぎます。固定の文面だけで%2トークン以上必要です</translation>
    </message>
    <message>
        <source>the haystack</source>
        <translation>ヘイスタック</translation>
    </message>
    <message>
        <source>the document has no needle "%1" at its token %2</source>
        <translation>文書のトークン%2に、ニードル「%1」がありません</translation>
    </message>
    <message>
        <source>There is no needle template "%1"; it must be one of: %2.</source>
        <translation>ニードルのテンプレート「%1」はありません。次のいずれかを指定してください: %2。</translation>
    </message>
    <message>
        <source>The needle template has too few keys for %1 different needles in one document: ask for at most %2.</source>
        <translation>ニードルのテンプレートのキーが足りず、1つの文書に異なるニードルを%1個入れられません。%2個以下にしてください。</translation>
    </message>
    <message>
        <source>a document of %1 tokens was given %2 weights; it needs one for each token, or none</source>
        <translation>%1トークンの文書に%2個の重みが指定されました。トークンごとに1つ指定するか、まったく指定しないでください</translation>
    </message>
    <message>
        <source>the weight of token %1 of a document is %2; it must be 0 or more</source>
        <translation>文書のトークン%1の重みが%2です。0以上でなければなりません</translation>
    </message>
    <message>
        <source>text cannot be packed to segments of %1 tokens for a trained context of %2: the trained context must be at least 2 and a segment at least as long</source>
        <translation>学習済みコンテキスト長%2では、テキストを%1トークンのセグメントに詰められません。学習済みコンテキスト長は2以上で、セグメントはそれ以上の長さでなければなりません</translation>
    </message>
    <message>
        <source>a document of %1 tokens that must not be cut does not fit a segment of %2</source>
        <translation>分割できない%1トークンの文書が、%2トークンのセグメントに収まりません</translation>
    </message>
    <message>
        <source>a document of %1 tokens that must not be cut does not fit a short window of %2</source>
        <translation>分割できない%1トークンの文書が、%2トークンの短いウィンドウに収まりません</translation>
    </message>
    <message>
        <source>%1 segment %2 was asked for, but there are %3</source>
        <translation>%1セグメント%2が要求されましたが、%3個しかありません</translation>
    </message>
    <message>
        <source>a plain document of %1 tokens has none that could be scored: it needs at least 2</source>
        <translation>%1トークンの通常の文書には採点できるトークンがありません。2トークン以上必要です</translation>
    </message>
    <message>
        <source>a period of %1 different tokens cannot be drawn from ids %2 .. %3</source>
        <translation>%1個の異なるトークンからなる周期を、ID %2～%3から選べません</translation>
    </message>
    <message>
        <source>a repetition of %1 tokens is too short: with a period of %2 it needs at least %3 tokens</source>
        <translation>%1トークンの繰り返しは短すぎます。周期%2では%3トークン以上必要です</translation>
    </message>
    <message>
        <source>data folder</source>
        <translation>データフォルダー</translation>
    </message>
    <message>
        <source>data folder "%1" holds %2 bytes in files; at most %3 are read: give a part of them</source>
        <translation>データフォルダー「%1」のファイルは合計%2バイトですが、読み取れるのは%3バイトまでです。一部だけを指定してください</translation>
    </message>
    <message>
        <source>data folder "%1" has no usable text (%2 files, none with UTF-8 text in it; subfolders are not read): put text files or .jsonl into it</source>
        <translation>データフォルダー「%1」には使えるテキストがありません(ファイル%2個、UTF-8テキストを含むものなし。サブフォルダーは読み取りません)。テキストファイルまたは.jsonlを入れてください</translation>
    </message>
    <message>
        <source>%1: line %2 is not a JSON object with a string "text"; each line of a .jsonl file must be one</source>
        <translation>%1: %2行目は、文字列の"text"を持つJSONオブジェクトではありません。.jsonlファイルの各行はこの形でなければなりません</translation>
    </message>
    <message>
        <source>Reading text</source>
        <translation>テキストを読み取り中</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1がありません</translation>
    </message>
    <message>
        <source>%1 is not a folder: give a folder of text files</source>
        <translation>%1はフォルダーではありません。テキストファイルのフォルダーを指定してください</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません: %2</translation>
    </message>
    <message>
        <source>tokenizer: merge %1 ("%2" + "%3") needs the token "%4", which the vocabulary does not have</source>
        <translation>トークナイザー: マージ%1(「%2」+「%3」)にはトークン「%4」が必要ですが、語彙にありません</translation>
    </message>
    <message>
        <source>tokenizer: the merge "%1" is not two tokens with a space between</source>
        <translation>トークナイザー: マージ「%1」が、空白で区切られた2つのトークンではありません</translation>
    </message>
    <message>
        <source>tokenizer.json: the model has no vocab</source>
        <translation>tokenizer.json: モデルにvocabがありません</translation>
    </message>
    <message>
        <source>tokenizer.json: the id of "%1" is not a whole number</source>
        <translation>tokenizer.json: 「%1」のIDが整数ではありません</translation>
    </message>
    <message>
        <source>tokenizer.json: merge %1 is neither a string nor a pair of strings</source>
        <translation>tokenizer.json: マージ%1が文字列でも文字列の組でもありません</translation>
    </message>
    <message>
        <source>tokenizer.json: the BPE model's %1 "%2" is not supported</source>
        <translation>tokenizer.json: BPEモデルの%1「%2」には対応していません</translation>
    </message>
    <message>
        <source>tokenizer.json: a BPE model with dropout gives other tokens each time and is not supported</source>
        <translation>tokenizer.json: dropoutのあるBPEモデルは毎回異なるトークンになるため、対応していません</translation>
    </message>
    <message>
        <source>tokenizer.json: unk_token "%1" is not in the vocabulary</source>
        <translation>tokenizer.json: unk_token「%1」が語彙にありません</translation>
    </message>
    <message>
        <source>tokenizer.json: decoders are nested more than 8 deep</source>
        <translation>tokenizer.json: デコーダーの入れ子が8段を超えています</translation>
    </message>
    <message>
        <source>tokenizer.json: the decoder Strip has an empty content</source>
        <translation>tokenizer.json: デコーダーStripのcontentが空です</translation>
    </message>
    <message>
        <source>GGUF: the file does not say how text is cut into words (tokenizer.ggml.pre), as files from before May 2024: convert the model again</source>
        <translation>GGUF: テキストを単語に分割する方法(tokenizer.ggml.pre)がファイルにありません(2024年5月以前のファイルと同様)。モデルを変換し直してください</translation>
    </message>
    <message>
        <source>GGUF: the pre-tokenizer "%1" (tokenizer.ggml.pre) is not supported; known are %2</source>
        <translation>GGUF: プリトークナイザー「%1」(tokenizer.ggml.pre)には対応していません。対応しているもの: %2</translation>
    </message>
    <message>
        <source>GGUF: the file has no vocabulary (tokenizer.ggml.tokens)</source>
        <translation>GGUF: ファイルに語彙(tokenizer.ggml.tokens)がありません</translation>
    </message>
    <message>
        <source>GGUF: %1 has %2 values for %3 tokens</source>
        <translation>GGUF: %1の値は%2個ですが、トークンは%3個です</translation>
    </message>
    <message>
        <source>GGUF: tokenizer.ggml.%1_token_id is %2, outside the vocabulary of %3</source>
        <translation>GGUF: tokenizer.ggml.%1_token_idが%2で、語彙(サイズ%3)の範囲外です</translation>
    </message>
    <message>
        <source>GGUF: token %1 is not valid UTF-8</source>
        <translation>GGUF: トークン%1が有効なUTF-8ではありません</translation>
    </message>
    <message>
        <source>GGUF: a byte-level vocabulary without merges (tokenizer.ggml.merges)</source>
        <translation>GGUF: バイトレベルの語彙にマージ(tokenizer.ggml.merges)がありません</translation>
    </message>
    <message>
        <source>GGUF: the score of token %1 is not a number</source>
        <translation>GGUF: トークン%1のスコアが数値ではありません</translation>
    </message>
    <message>
        <source>GGUF: token %1 has %2 bytes, more than 4096</source>
        <translation>GGUF: トークン%1が%2バイトあり、4096バイトを超えています</translation>
    </message>
    <message>
        <source>GGUF: a SentencePiece vocabulary without scores (tokenizer.ggml.scores)</source>
        <translation>GGUF: SentencePieceの語彙にスコア(tokenizer.ggml.scores)がありません</translation>
    </message>
    <message>
        <source>GGUF: the vocabulary "%1" (tokenizer.ggml.model) is not supported; known are gpt2, llama</source>
        <translation>GGUF: 語彙「%1」(tokenizer.ggml.model)には対応していません。対応しているもの: gpt2、llama</translation>
    </message>
    <message>
        <source>GGUF: the token "%1" is there twice, which no tokenizer.json can say: train from the model's Hugging Face folder</source>
        <translation>GGUF: トークン「%1」が2回あり、これはtokenizer.jsonで表せません。モデルのHugging Faceフォルダーから学習してください</translation>
    </message>
    <message>
        <source>GGUF: the vocabulary "%1" cannot be written as tokenizer.json; gpt2 can</source>
        <translation>GGUF: 語彙「%1」はtokenizer.jsonとして書き出せません。gpt2なら可能です</translation>
    </message>
    <message>
        <source>tokenizer.json: the field "%1" is missing or not %2</source>
        <translation>tokenizer.json: フィールド「%1」がないか、%2ではありません</translation>
    </message>
    <message>
        <source>tokenizer.json: a %1 has no type</source>
        <translation>tokenizer.json: %1にtypeがありません</translation>
    </message>
    <message>
        <source>tokenizer.json: "%1" is %2, not within %3 .. %4</source>
        <translation>tokenizer.json: 「%1」が%2で、%3～%4の範囲外です</translation>
    </message>
    <message>
        <source>tokenizer.json: the %1 "%2" is not supported</source>
        <translation>tokenizer.json: %1「%2」には対応していません</translation>
    </message>
    <message>
        <source>tokenizer.json: the added token "%1" has the id %2, but the vocabulary says %3</source>
        <translation>tokenizer.json: 追加トークン「%1」のIDは%2ですが、語彙では%3です</translation>
    </message>
    <message>
        <source>tokenizer_config.json: %1 "%2" is not a token of tokenizer.json</source>
        <translation>tokenizer_config.json: %1「%2」はtokenizer.jsonのトークンではありません</translation>
    </message>
    <message>
        <source>tokenizer.json has no model</source>
        <translation>tokenizer.jsonにmodelがありません</translation>
    </message>
    <message>
        <source>tokenizer.json: normalizers are nested more than 8 deep</source>
        <translation>tokenizer.json: ノーマライザーの入れ子が8段を超えています</translation>
    </message>
    <message>
        <source>tokenizer.json: a pattern is neither {"Regex": ...} nor {"String": ...}</source>
        <translation>tokenizer.json: パターンが{"Regex": ...}でも{"String": ...}でもありません</translation>
    </message>
    <message>
        <source>tokenizer.json: a pattern is an empty string</source>
        <translation>tokenizer.json: パターンが空の文字列です</translation>
    </message>
    <message>
        <source>a text of %1 bytes cannot be tokenised at once: at most %2 bytes</source>
        <translation>%1バイトのテキストは一度にトークン化できません。最大%2バイトです</translation>
    </message>
    <message>
        <source>the tokenizer says that a text begins with BOS, but not which token that is: give bos_token in tokenizer_config.json</source>
        <translation>トークナイザーはテキストをBOSで始めるとしていますが、どのトークンか示していません。tokenizer_config.jsonにbos_tokenを指定してください</translation>
    </message>
    <message>
        <source>tokenizer.json: the template uses "%1", which its special_tokens do not have</source>
        <translation>tokenizer.json: テンプレートが使う「%1」がspecial_tokensにありません</translation>
    </message>
    <message>
        <source>tokenizer.json: the template's "%1" is not exactly one token</source>
        <translation>tokenizer.json: テンプレートの「%1」がちょうど1つのトークンではありません</translation>
    </message>
    <message>
        <source>tokenizer.json: the template's "%1" has the id %2</source>
        <translation>tokenizer.json: テンプレートの「%1」のIDが%2です</translation>
    </message>
    <message>
        <source>tokenizer.json: a template with more than one token before the text is not supported</source>
        <translation>tokenizer.json: テキストの前に2つ以上のトークンを置くテンプレートには対応していません</translation>
    </message>
    <message>
        <source>tokenizer.json: post-processors are nested more than 8 deep</source>
        <translation>tokenizer.json: ポストプロセッサーの入れ子が8段を超えています</translation>
    </message>
    <message>
        <source>tokenizer.json: two post-processors put a token before the text</source>
        <translation>tokenizer.json: 2つのポストプロセッサーがテキストの前にトークンを置いています</translation>
    </message>
    <message>
        <source>tokenizer.json: Metaspace's prepend_scheme "%1" is not supported</source>
        <translation>tokenizer.json: Metaspaceのprepend_scheme「%1」には対応していません</translation>
    </message>
    <message>
        <source>tokenizer.json: pre-tokenizers are nested more than 8 deep</source>
        <translation>tokenizer.json: プリトークナイザーの入れ子が8段を超えています</translation>
    </message>
    <message>
        <source>tokenizer.json: the split behavior "%1" is not supported</source>
        <translation>tokenizer.json: 分割のbehavior「%1」には対応していません</translation>
    </message>
    <message>
        <source>tokenizer: the pattern "%1" is not supported: %2</source>
        <translation>トークナイザー: パターン「%1」には対応していません: %2</translation>
    </message>
    <message>
        <source>a class that is empty</source>
        <translation>空の文字クラス</translation>
    </message>
    <message>
        <source>a class inside a class</source>
        <translation>文字クラスの中の文字クラス</translation>
    </message>
    <message>
        <source>an intersection of classes</source>
        <translation>文字クラスの積集合</translation>
    </message>
    <message>
        <source>it ends in a backslash</source>
        <translation>バックスラッシュで終わっています</translation>
    </message>
    <message>
        <source>\W in a class</source>
        <translation>文字クラス内の\W</translation>
    </message>
    <message>
        <source>\p without {name}</source>
        <translation>{name}のない\p</translation>
    </message>
    <message>
        <source> L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Co Cn Alphabetic </source>
        <translation> L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Co Cn Alphabetic </translation>
    </message>
    <message>
        <source>the property \p{%1}</source>
        <translation>プロパティ\p{%1}</translation>
    </message>
    <message>
        <source>tokenizer: a pattern of %1 bytes</source>
        <translation>トークナイザー: %1バイトのパターン</translation>
    </message>
    <message>
        <source>tokenizer: out of memory</source>
        <translation>トークナイザー: メモリ不足です</translation>
    </message>
    <message>
        <source>tokenizer: the pattern "%1" needs too many steps on this text, at byte %2 of a piece of %3 bytes: break the text into shorter lines</source>
        <translation>トークナイザー: パターン「%1」はこのテキストに対して手順が多すぎます(バイト位置%2、全%3バイトの断片)。テキストを短い行に分けてください</translation>
    </message>
    <message>
        <source>tokenizer: the token "%1" has the id %2, not within 0 .. %3</source>
        <translation>トークナイザー: トークン「%1」のIDが%2で、0～%3の範囲外です</translation>
    </message>
    <message>
        <source>tokenizer: token %1 has %2 bytes, more than 65536</source>
        <translation>トークナイザー: トークン%1が%2バイトあり、65536バイトを超えています</translation>
    </message>
    <message>
        <source>the first document must begin at token 0</source>
        <translation>最初の文書はトークン0から始まらなければなりません</translation>
    </message>
    <message>
        <source>documents must begin in increasing order, inside the segment</source>
        <translation>文書の開始位置は昇順で、セグメント内になければなりません</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>数値ではありません</translation>
    </message>
    <message>
        <source>The training diverged at step %1: the %2 is %3. The weights are those of the step before. Take a lower learning rate, a longer warm-up or a smaller gradient clip.</source>
        <translation>学習がステップ%1で発散しました。%2が%3です。重みは直前のステップのものです。学習率を下げるか、ウォームアップを長くするか、勾配クリップを小さくしてください。</translation>
    </message>
    <message>
        <source>norm of the gradient</source>
        <translation>勾配ノルム</translation>
    </message>
    <message>
        <source>The state of the training could not be written to %1: %2</source>
        <translation>学習の状態を%1に書き込めませんでした: %2</translation>
    </message>
    <message>
        <source>it was saved by another training</source>
        <translation>別の学習で保存されたものです</translation>
    </message>
    <message>
        <source> has another shape</source>
        <translation> の形状が異なります</translation>
    </message>
    <message>
        <source>The state of the training in %1 cannot be used: %2</source>
        <translation>%1の学習の状態は使えません: %2</translation>
    </message>
    <message>
        <source>No document in %1 is longer than the trained context of %2 tokens, so there are no long windows to train on: add longer texts.</source>
        <translation>%1には学習済みコンテキスト長(%2トークン)より長い文書がないため、学習に使う長いウィンドウがありません。より長いテキストを追加してください。</translation>
    </message>
    <message>
        <source>Every text is longer than the trained context: the short windows are pieces of %1 tokens of the same texts.</source>
        <translation>すべてのテキストが学習済みコンテキスト長より長いため、短いウィンドウは同じテキストを%1トークンごとに切った断片です。</translation>
    </message>
    <message>
        <source>%1 files of %2 are no readable text and were passed over, the first: %3.</source>
        <translation>%2のファイル%1個は読めるテキストではないため、飛ばしました。最初のファイル: %3。</translation>
    </message>
    <message>
        <source>thousand tokens</source>
        <translation>千トークン</translation>
    </message>
    <message>
        <source>token id %1 at position %2 of a training segment is outside the model's vocabulary of %3.</source>
        <translation>学習セグメントの位置%2のトークンID %1が、モデルの語彙(サイズ%3)の範囲外です。</translation>
    </message>
    <message>
        <source>The model has no tensor %1.</source>
        <translation>モデルにテンソル%1がありません。</translation>
    </message>
    <message>
        <source>Document %1 of a cell was asked for; the test has %2 a cell, counted from 0.</source>
        <translation>セルの文書%1が要求されましたが、このテストは1セルあたり%2件で、0から数えます。</translation>
    </message>
    <message>
        <source>The documents of this test have %1 needles each: attention is shown for documents with one.</source>
        <translation>このテストの文書にはニードルが%1個ずつあります。アテンションはニードルが1個の文書で表示されます。</translation>
    </message>
    <message>
        <source>search %1 of the curve has no history; leave it out or load it first</source>
        <translation>グラフの探索%1に履歴がありません。除外するか、先に読み込んでください</translation>
    </message>
    <message>
        <source>the negative log-likelihood is not a finite number</source>
        <translation>負の対数尤度が有限の数値ではありません</translation>
    </message>
    <message>
        <source>stopped by request</source>
        <translation>要求により停止</translation>
    </message>
    <message>
        <source>switch, cache recomputed</source>
        <translation>切り替え、キャッシュ再計算</translation>
    </message>
    <message>
        <source>switch, cached keys re-rotated</source>
        <translation>切り替え、キャッシュ済みキーを再回転</translation>
    </message>
    <message>
        <source>rescaled factors only</source>
        <translation>再スケール係数のみ</translation>
    </message>
    <message>
        <source>original factors only</source>
        <translation>元の係数のみ</translation>
    </message>
    <message>
        <source>next word</source>
        <translation>次の単語</translation>
    </message>
    <message>
        <source>LongRoPE2 (arXiv 2502.20082): mean of RULER's 13 tasks</source>
        <translation>LongRoPE2 (arXiv 2502.20082): RULERの13タスクの平均</translation>
    </message>
    <message>
        <source>there is no sample to score</source>
        <translation>採点するサンプルがありません</translation>
    </message>
    <message>
        <source>there is no task to take a mean of</source>
        <translation>平均をとるタスクがありません</translation>
    </message>
    <message>
        <source>known keys are </source>
        <translation>使えるキー: </translation>
    </message>
    <message>
        <source> is not a number</source>
        <translation> は数値ではありません</translation>
    </message>
    <message>
        <source> is neither yes nor no</source>
        <translation> はyesでもnoでもありません</translation>
    </message>
    <message>
        <source>the quote is not closed</source>
        <translation>引用符が閉じられていません</translation>
    </message>
    <message>
        <source>the parenthesis is not closed</source>
        <translation>括弧が閉じられていません</translation>
    </message>
    <message>
        <source>no parenthesis was opened before</source>
        <translation>対応する開き括弧がありません</translation>
    </message>
    <message>
        <source> at character </source>
        <translation> 文字位置 </translation>
    </message>
    <message>
        <source>%1/held out</source>
        <translation>%1/ホールドアウト</translation>
    </message>
    <message>
        <source>LongRoPE2, Ropewalk's settings</source>
        <translation>LongRoPE2、Ropewalkの設定</translation>
    </message>
    <message>
        <source>Raced; d_rcd moves; pairs below it free and monotone; groups of pairs move together.</source>
        <translation>レーシングあり。d_rcdが動く。その下のペアは自由で単調。ペアのグループがまとめて動く。</translation>
    </message>
    <message>
        <source>LongRoPE2, arXiv 2502.20082, with method.md, section 10</source>
        <translation>LongRoPE2、arXiv 2502.20082、method.mdの10節</translation>
    </message>
    <message>
        <source>LongRoPE2 as in the paper</source>
        <translation>論文どおりのLongRoPE2</translation>
    </message>
    <message>
        <source>d_rcd in every candidate, NTK below it, mutation only; 64 candidates, 32 parents, 40 iterations.</source>
        <translation>d_rcdを全候補に適用、その下はNTK、突然変異のみ。候補64、親32、反復40。</translation>
    </message>
    <message>
        <source>LongRoPE2, arXiv 2502.20082, Algorithms 1 and 2</source>
        <translation>LongRoPE2、arXiv 2502.20082、アルゴリズム1と2</translation>
    </message>
    <message>
        <source>LongRoPE2 as in the public code</source>
        <translation>公開コードどおりのLongRoPE2</translation>
    </message>
    <message>
        <source>Fixed critical dimension, mutation and crossover, 32 parents, grid of 0.01.</source>
        <translation>臨界次元は固定、突然変異と交叉、親32、グリッド0.01。</translation>
    </message>
    <message>
        <source>The public LongRoPE2 search code (method.md, section 7)</source>
        <translation>LongRoPE2の公開探索コード(method.md、7節)</translation>
    </message>
    <message>
        <source>LongRoPE (first version)</source>
        <translation>LongRoPE(初版)</translation>
    </message>
    <message>
        <source>All pairs in [1, 1.25 s], first tokens unscaled, plain perplexity, starting from PI, NTK and YaRN.</source>
        <translation>全ペアを[1, 1.25 s]で探索、先頭トークンは再スケールなし、通常のパープレキシティ、開始点はPI・NTK・YaRN。</translation>
    </message>
    <message>
        <source>LongRoPE, arXiv 2402.13753</source>
        <translation>LongRoPE、arXiv 2402.13753</translation>
    </message>
    <message>
        <source>Unknown search preset '%1'; known presets: %2.</source>
        <translation>不明な探索プリセット「%1」です。使えるプリセット: %2。</translation>
    </message>
    <message>
        <source>another version of Ropewalk</source>
        <translation>別のバージョンのRopewalk</translation>
    </message>
    <message>
        <source>other model files</source>
        <translation>別のモデルファイル</translation>
    </message>
    <message>
        <source>other documents, so its haystack folder differs</source>
        <translation>別の文書(ヘイスタックのフォルダーが異なる)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>prompts</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Pretraining of a small model, </source>
        <translation>小型モデルの事前学習: </translation>
    </message>
    <message>
        <source>Sensitivity of </source>
        <translation>感度: </translation>
    </message>
    <message>
        <source>None (base model)</source>
        <translation>なし(ベースモデル)</translation>
    </message>
    <message>
        <source>There is no prompt wrapping "%1"; it must be one of: %2.</source>
        <translation>プロンプトの囲み形式「%1」はありません。次のいずれかを指定してください: %2。</translation>
    </message>
    <message>
        <source>The model's tokenizer has no token %1, which the prompt wrapping %2 needs: choose the wrapping that the model was trained with, or none.</source>
        <translation>モデルのトークナイザーに、プロンプトの囲み形式%2が必要とするトークン%1がありません。モデルが学習した囲み形式か「なし」を選んでください。</translation>
    </message>
    <message>
        <source>Ropewalk's own set for qa_1</source>
        <translation>Ropewalk独自のqa_1用セット</translation>
    </message>
    <message>
        <source>Ropewalk's own set for qa_2</source>
        <translation>Ropewalk独自のqa_2用セット</translation>
    </message>
    <message>
        <source>Common words</source>
        <translation>頻出語</translation>
    </message>
    <message>
        <source>The ten most common words of a long list: gathering over the whole text.</source>
        <translation>長いリストで最も多い10語。テキスト全体からの集計です。</translation>
    </message>
    <message>
        <source>Frequent words</source>
        <translation>高頻度語</translation>
    </message>
    <message>
        <source>The three most frequent coded words of a text: gathering where nothing has a meaning.</source>
        <translation>テキスト中で最も多い3つの符号語。意味を持たない語の集計です。</translation>
    </message>
    <message>
        <source>NIAH multi-key 1</source>
        <translation>NIAH マルチキー 1</translation>
    </message>
    <message>
        <source>One of four needles in essays: the others distract.</source>
        <translation>エッセイの中の4本のニードルのうち1本。残りは妨害です。</translation>
    </message>
    <message>
        <source>NIAH multi-key 2</source>
        <translation>NIAH マルチキー 2</translation>
    </message>
    <message>
        <source>One needle in a haystack of needles: line retrieval.</source>
        <translation>ニードルのヘイスタックの中の1本のニードル。行の検索です。</translation>
    </message>
    <message>
        <source>NIAH multi-key 3</source>
        <translation>NIAH マルチキー 3</translation>
    </message>
    <message>
        <source>One uuid of many uuids: key-value retrieval, letter by letter.</source>
        <translation>多数のuuidの中の1つのuuid。キーと値の1文字ずつの検索です。</translation>
    </message>
    <message>
        <source>NIAH multi-query</source>
        <translation>NIAH マルチクエリ</translation>
    </message>
    <message>
        <source>Four keys in essays, all asked for at once.</source>
        <translation>エッセイの中の4つのキーを一度に問います。</translation>
    </message>
    <message>
        <source>NIAH multi-value</source>
        <translation>NIAH マルチバリュー</translation>
    </message>
    <message>
        <source>Four values of one key in essays: all must be found.</source>
        <translation>エッセイの中の1つのキーの4つの値。すべて見つける必要があります。</translation>
    </message>
    <message>
        <source>NIAH single 1</source>
        <translation>NIAH シングル 1</translation>
    </message>
    <message>
        <source>One number in noise: passkey retrieval.</source>
        <translation>ノイズの中の1つの数。パスキーの検索です。</translation>
    </message>
    <message>
        <source>NIAH single 2</source>
        <translation>NIAH シングル 2</translation>
    </message>
    <message>
        <source>One number in essays: the plain needle in a haystack.</source>
        <translation>エッセイの中の1つの数。通常のNeedle in a Haystackです。</translation>
    </message>
    <message>
        <source>NIAH single 3</source>
        <translation>NIAH シングル 3</translation>
    </message>
    <message>
        <source>One uuid in essays: a long value, letter by letter.</source>
        <translation>エッセイの中の1つのuuid。長い値を1文字ずつ答えます。</translation>
    </message>
    <message>
        <source>QA 1 (SQuAD)</source>
        <translation>QA 1 (SQuAD)</translation>
    </message>
    <message>
        <source>A question that one of many documents answers.</source>
        <translation>多数の文書のうち1つが答えとなる質問です。</translation>
    </message>
    <message>
        <source>QA 2 (HotpotQA)</source>
        <translation>QA 2 (HotpotQA)</translation>
    </message>
    <message>
        <source>A question that two of many documents answer together.</source>
        <translation>多数の文書のうち2つを合わせて答える質問です。</translation>
    </message>
    <message>
        <source>Variable tracking</source>
        <translation>変数の追跡</translation>
    </message>
    <message>
        <source>Which five variables have a value, through a chain of assignments: following references.</source>
        <translation>ある値を持つ5つの変数を、代入の連鎖から答えます。参照の追跡です。</translation>
    </message>
    <message>
        <source>LongRoPE2 (ramp below)</source>
        <translation>LongRoPE2(下側はランプ)</translation>
    </message>
    <message>
        <source>LongRoPE2 (free below)</source>
        <translation>LongRoPE2(下側は自由)</translation>
    </message>
    <message>
        <source>LongRoPE2, split kept at d_tcd</source>
        <translation>LongRoPE2、分割をd_tcdに固定</translation>
    </message>
    <message>
        <source>LongRoPE2, all pairs searched</source>
        <translation>LongRoPE2、全ペアを探索</translation>
    </message>
    <message>
        <source>LongRoPE2, plain perplexity as guide</source>
        <translation>LongRoPE2、通常のパープレキシティを指標</translation>
    </message>
    <message>
        <source>Key and value</source>
        <translation>キーと値</translation>
    </message>
    <message>
        <source>Magic number</source>
        <translation>マジックナンバー</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>自分の文面</translation>
    </message>
    <message>
        <source>short</source>
        <translation>短い</translation>
    </message>
    <message>
        <source>long</source>
        <translation>長い</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>NTK's</source>
        <translation>NTK</translation>
    </message>
    <message>
        <source>%1 RULER task</source>
        <translation>RULERタスク%1件</translation>
    </message>
    <message>
        <source>%1 RULER tasks</source>
        <translation>RULERタスク%1件</translation>
    </message>
    <message>
        <source>%1 document</source>
        <translation>文書%1件</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>文書%1件</translation>
    </message>
    <message>
        <source>%1 factor set</source>
        <translation>係数セット%1件</translation>
    </message>
    <message>
        <source>%1 factor sets</source>
        <translation>係数セット%1件</translation>
    </message>
    <message>
        <source>%1 length</source>
        <translation>長さ%1種</translation>
    </message>
    <message>
        <source>%1 lengths</source>
        <translation>長さ%1種</translation>
    </message>
    <message>
        <source>%1 needle</source>
        <translation>ニードル%1本</translation>
    </message>
    <message>
        <source>%1 needles</source>
        <translation>ニードル%1本</translation>
    </message>
    <message>
        <source>%1 sample</source>
        <translation>サンプル%1件</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>サンプル%1件</translation>
    </message>
    <message>
        <source>%1 task</source>
        <translation>タスク%1件</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>タスク%1件</translation>
    </message>
    <message>
        <source>%1 window</source>
        <translation>ウィンドウ%1個</translation>
    </message>
    <message>
        <source>%1 windows</source>
        <translation>ウィンドウ%1個</translation>
    </message>
    <message>
        <source>raced</source>
        <translation>レーシングあり</translation>
    </message>
    <message>
        <source>no new candidate after %1 document evaluations</source>
        <translation>文書評価%1回以降は新しい候補を始めません</translation>
    </message>
    <message>
        <source>the best on %1 held-out documents</source>
        <translation>最良の候補をホールドアウト文書%1件でも評価</translation>
    </message>
    <message>
        <source>no new candidate after %1 minutes</source>
        <translation>%1分以降は新しい候補を始めません</translation>
    </message>
    <message>
        <source>%1 cells with %2 for %3: %4 tokens.</source>
        <translation>%1セル、それぞれ%2、%3: %4トークン。</translation>
    </message>
    <message>
        <source>%1 in %2 text %3</source>
        <translation>%2テキスト内の%1 %3</translation>
    </message>
    <message>
        <source>%1 is left out at %2 tokens: %3</source>
        <translation>%1は%2トークンでは除外されます: %3</translation>
    </message>
    <message>
        <source>%1: tensor %2 begins at byte %3 of the data, but %4</source>
        <translation>%1: テンソル%2はデータの%3バイト目から始まりますが、%4</translation>
    </message>
    <message>
        <source>There is not enough memory for %1. Close other programs, then try again.</source>
        <translation>%1のためのメモリが足りません。ほかのプログラムを閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 of %2 tokens for every set.</source>
        <translation>どのセットにも、%2トークンの%1を使用。</translation>
    </message>
    <message>
        <source>An exploration is made by hand in the window and cannot be run from its spec. Measure its sets again with a needle test, or start from one of them in the window.</source>
        <translation>手動編集はウィンドウ上で行うもので、仕様からは実行できません。ニードルテストでセットを測定し直すか、ウィンドウでいずれかのセットから始めてください。</translation>
    </message>
    <message>
        <source>By hand from %1 for %2</source>
        <translation>%1からの手動編集 (目標%2)</translation>
    </message>
    <message>
        <source>By hand from </source>
        <translation>手動編集、出発点: </translation>
    </message>
</context>
<context>
    <name>CoreText</name>
    <message>
        <source>.</source>
        <comment>full stop</comment>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>CostText</name>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 document evaluations, %2</source>
        <translation>文書評価%1回、%2</translation>
    </message>
    <message>
        <source>%1 evaluations, %2</source>
        <translation>評価%1回、%2</translation>
    </message>
    <message>
        <source>%1 evaluations, %2 (forecast %3, %4)</source>
        <translation>評価%1回、%2 (予測は%3、%4)</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Rotary pair i</source>
        <translation>回転ペアi</translation>
    </message>
    <message>
        <source>Rescale factor λ</source>
        <translation>再スケール係数λ</translation>
    </message>
    <message>
        <source>Factor λ</source>
        <translation>係数λ</translation>
    </message>
    <message>
        <source>λ</source>
        <translation>λ</translation>
    </message>
    <message>
        <source>Rescale factors</source>
        <translation>再スケール係数</translation>
    </message>
    <message>
        <source>Stretch of every pair</source>
        <translation>各ペアの伸長率</translation>
    </message>
    <message>
        <source>Candidates evaluated</source>
        <translation>評価済みの候補数</translation>
    </message>
    <message>
        <source>Best needle perplexity (log)</source>
        <translation>最良のニードルのパープレキシティ (対数)</translation>
    </message>
    <message>
        <source>Best perplexity</source>
        <translation>最良のパープレキシティ</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最良</translation>
    </message>
    <message>
        <source>Fitness</source>
        <translation>適応度</translation>
    </message>
    <message>
        <source>Best so far of each search</source>
        <translation>各探索のこれまでの最良値</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Loss (nats a token)</source>
        <translation>損失 (nat/トークン)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Loss of long windows</source>
        <translation>長いウィンドウの損失</translation>
    </message>
    <message>
        <source>Loss of short windows</source>
        <translation>短いウィンドウの損失</translation>
    </message>
    <message>
        <source>Length (tokens)</source>
        <translation>長さ (トークン)</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>Perplexity (log)</source>
        <translation>パープレキシティ (対数)</translation>
    </message>
    <message>
        <source>Probe perplexity by length</source>
        <translation>長さ別のプローブのパープレキシティ</translation>
    </message>
    <message>
        <source>Generated needle answers right by length</source>
        <translation>長さ別の生成ニードル回答の正解率</translation>
    </message>
    <message>
        <source>Needle answer tokens right by length</source>
        <translation>長さ別のニードル回答トークンの正解率</translation>
    </message>
    <message>
        <source>RULER by length</source>
        <translation>長さ別のRULER</translation>
    </message>
    <message>
        <source>Perplexity by length</source>
        <translation>長さ別のパープレキシティ</translation>
    </message>
    <message>
        <source>Answer perplexity by length</source>
        <translation>長さ別の回答のパープレキシティ</translation>
    </message>
</context>
<context>
    <name>ExperimentAdvice</name>
    <message>
        <source>About %1 of memory beside the model's.</source>
        <translation>モデルの分のほかに約%1のメモリを使用します。</translation>
    </message>
    <message>
        <source>About %1 of memory; %2 are free.</source>
        <translation>約%1のメモリを使用します。空きは%2です。</translation>
    </message>
    <message>
        <source>About %1 of the device's memory.</source>
        <translation>デバイスのメモリを約%1使用します。</translation>
    </message>
    <message>
        <source>The trained model in %1 will be replaced: name another folder to keep it.</source>
        <translation>%1にある学習済みモデルは置き換えられます。残すには別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>This model attends through a sliding window of %1: layers with it never see further back, so rescaling cannot show its effect there.</source>
        <translation>このモデルは長さ%1のスライディングウィンドウでアテンションを計算します。その層はそれより前を参照しないため、再スケールの効果は現れません。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>not known from one document</source>
        <translation>文書1件では求められません</translation>
    </message>
    <message>
        <source>Needle perplexity</source>
        <translation>ニードルのパープレキシティ</translation>
    </message>
    <message>
        <source>exp of the mean negative log-likelihood over the answer tokens; 1 is perfect</source>
        <translation>回答トークンの平均負の対数尤度のexp。1が完全です</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95%信頼区間</translation>
    </message>
    <message>
        <source>Student's t over the documents, on the NLL before exp</source>
        <translation>文書間のStudentのt分布による区間。exp前のNLLで計算します</translation>
    </message>
    <message>
        <source>Answer tokens right</source>
        <translation>回答トークンの正解率</translation>
    </message>
    <message>
        <source>Share of the answer tokens that are the most likely ones when teacher-forced</source>
        <translation>ティーチャーフォーシング時に最も確率が高いトークンとなった回答トークンの割合</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Documents that were evaluated</source>
        <translation>評価した文書の数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Time of this evaluation</source>
        <translation>この評価にかかった時間</translation>
    </message>
    <message>
        <source>Rotary pairs</source>
        <translation>回転ペア</translation>
    </message>
    <message>
        <source>%1 (d = %2)</source>
        <translation>%1 (d = %2)</translation>
    </message>
    <message>
        <source>d/2 pairs of coordinates are rotated in each attention head</source>
        <translation>各アテンションヘッドでd/2組の座標ペアが回転します</translation>
    </message>
    <message>
        <source>RoPE base θ</source>
        <translation>RoPEの底θ</translation>
    </message>
    <message>
        <source>rope_theta: θᵢ = θ^(−2i/d), rad per token</source>
        <translation>rope_theta: θᵢ = θ^(−2i/d)、rad/トークン</translation>
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
        <translation>%1 (%2×)</translation>
    </message>
    <message>
        <source>%1; extension ratio s = target / trained context</source>
        <translation>%1。拡張比s = 目標長 / 学習済みコンテキスト長</translation>
    </message>
    <message>
        <source>Critical dimension d_tcd</source>
        <translation>臨界次元d_tcd</translation>
    </message>
    <message>
        <source>Pairs from here on never completed one period inside the trained context (LongRoPE2, Eq. 7)</source>
        <translation>このペア以降は、学習済みコンテキスト長の中で1周期も完了していません (LongRoPE2、式7)</translation>
    </message>
    <message>
        <source>Ten periods</source>
        <translation>10周期</translation>
    </message>
    <message>
        <source>d_tcd^10: pairs below completed ten periods. The least candidate for the real critical dimension</source>
        <translation>d_tcd^10: これより下のペアは10周期を完了しています。真の臨界次元の候補の最小値です</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>ファミリー</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>アーキテクチャ</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Types of the stored tensors</source>
        <translation>保存されているテンソルの型</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Decoder layers</source>
        <translation>デコーダー層</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>%1, %2 for keys</source>
        <translation>%1、キー用%2</translation>
    </message>
    <message>
        <source>Attention heads, and key/value heads that groups of them share; %1 coordinates each</source>
        <translation>アテンションヘッドの数と、それらのグループが共有するキー/バリューヘッドの数。各%1座標です</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>隠れ層のサイズ</translation>
    </message>
    <message>
        <source>Width of the residual stream</source>
        <translation>残差ストリームの幅</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>語彙</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Sliding window</source>
        <translation>スライディングウィンドウ</translation>
    </message>
    <message>
        <source>Attention in some layers sees only that many tokens back: rescaling cannot reach past it there</source>
        <translation>一部の層のアテンションは、このトークン数だけ前までしか参照しません。その層では再スケールの効果がその先に及びません</translation>
    </message>
    <message>
        <source>Own scaling</source>
        <translation>独自のスケーリング</translation>
    </message>
    <message>
        <source>The file carries its own rescale factors: choose the method “model”</source>
        <translation>ファイルに独自の再スケール係数が含まれています。方式「model」を選んでください</translation>
    </message>
    <message>
        <source>Header hash</source>
        <translation>ヘッダーのハッシュ</translation>
    </message>
    <message>
        <source>SHA-256 of header and config, kept with every run: %1</source>
        <translation>ヘッダーと設定のSHA-256。すべての実行に記録されます: %1</translation>
    </message>
    <message>
        <source>Period Tᵢ</source>
        <translation>周期Tᵢ</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1トークン</translation>
    </message>
    <message>
        <source>2π / θᵢ</source>
        <translation>2π / θᵢ</translation>
    </message>
    <message>
        <source>Cycles in training</source>
        <translation>学習中の周回数</translation>
    </message>
    <message>
        <source>Trained context / Tᵢ</source>
        <translation>学習済みコンテキスト長 / Tᵢ</translation>
    </message>
    <message>
        <source>Phases seen</source>
        <translation>学習した位相</translation>
    </message>
    <message>
        <source>Share of one full turn that training covered</source>
        <translation>1回転のうち学習で現れた割合</translation>
    </message>
    <message>
        <source>λ %1 · %2 cycles%3</source>
        <translation>λ %1 · %2周%3</translation>
    </message>
    <message>
        <source> · out</source>
        <translation> · 分布外</translation>
    </message>
    <message>
        <source>Out of distribution at the target: i ≥ d_tcd and λᵢ &lt; s</source>
        <translation>目標長で分布外: i ≥ d_tcdかつλᵢ &lt; s</translation>
    </message>
    <message>
        <source>λᵢ and the cycles that the pair turns up to the target</source>
        <translation>λᵢと、目標長までにペアが回る周回数</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>世代</translation>
    </message>
    <message>
        <source>0 is the initial population</source>
        <translation>0は初期集団です</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>親</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The candidate it was mutated from</source>
        <translation>突然変異の元になった候補</translation>
    </message>
    <message>
        <source>Critical dimension d_rcd</source>
        <translation>臨界次元d_rcd</translation>
    </message>
    <message>
        <source>λᵢ is searched from this pair on, and NTK below it</source>
        <translation>このペア以降のλᵢを探索し、それより下はNTKとします</translation>
    </message>
    <message>
        <source>Greatest λ</source>
        <translation>最大のλ</translation>
    </message>
    <message>
        <source>Rescale factor of the last pair</source>
        <translation>最後のペアの再スケール係数</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>早期停止</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>It could not reach the parents any more</source>
        <translation>親に届く見込みがなくなりました</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>Factor set of this cell</source>
        <translation>このセルの係数セット</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>Where the needle stands: 0 % is the document's start</source>
        <translation>ニードルの位置。0%は文書の先頭です</translation>
    </message>
    <message>
        <source>NLL</source>
        <translation>NLL</translation>
    </message>
    <message>
        <source>Mean negative log-likelihood, nats per answer token</source>
        <translation>平均負の対数尤度 (nat/回答トークン)</translation>
    </message>
    <message>
        <source>Document hash</source>
        <translation>文書のハッシュ</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Found by a search or read from a file</source>
        <translation>探索で見つかったか、ファイルから読み込んだもの</translation>
    </message>
    <message>
        <source>Attention factor m</source>
        <translation>アテンション係数m</translation>
    </message>
    <message>
        <source>Multiplies cosine and sine</source>
        <translation>コサインとサインに掛けられます</translation>
    </message>
    <message>
        <source>λ, first to last</source>
        <translation>λ、最初から最後まで</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>Rescale factors: 1 leaves a pair as it was trained</source>
        <translation>再スケール係数。1ならペアは学習時のままです</translation>
    </message>
    <message>
        <source>β fast, β slow</source>
        <translation>β fast、β slow</translation>
    </message>
    <message>
        <source>Rotations inside the trained context between which YaRN ramps; default 32 and 1</source>
        <translation>YaRNが傾斜をつける範囲。学習済みコンテキスト長の中での回転数で表し、既定値は32と1です</translation>
    </message>
    <message>
        <source>Low, high frequency factor</source>
        <translation>低・高周波係数</translation>
    </message>
    <message>
        <source>Pairs with periods between L_train/high and L_train/low are blended; default 1 and 4</source>
        <translation>周期がL_train/highとL_train/lowの間のペアは混合されます。既定値は1と4です</translation>
    </message>
    <message>
        <source>RULER's noise sentences</source>
        <translation>RULERのノイズ文</translation>
    </message>
    <message>
        <source>generated text</source>
        <translation>生成テキスト</translation>
    </message>
    <message>
        <source>Haystack</source>
        <translation>ヘイスタック</translation>
    </message>
    <message>
        <source>Needle</source>
        <translation>ニードル</translation>
    </message>
    <message>
        <source>own words</source>
        <translation>自作の文</translation>
    </message>
    <message>
        <source>Template of the needle and its question</source>
        <translation>ニードルとその問いのテンプレート</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Fillers, keys and numbers are drawn from it</source>
        <translation>埋め草、キー、番号はこれを元に選ばれます</translation>
    </message>
    <message>
        <source>Needle at</source>
        <translation>ニードルの位置</translation>
    </message>
    <message>
        <source>drawn depths</source>
        <translation>無作為な深さ</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>先頭</translation>
    </message>
    <message>
        <source>Depth of the needle in the documents of searches and probes</source>
        <translation>探索とプローブの文書でのニードルの深さ</translation>
    </message>
    <message>
        <source>SHA-256 of tokens and answer positions: %1</source>
        <translation>トークンと回答位置のSHA-256: %1</translation>
    </message>
</context>
<context>
    <name>GenerationController</name>
    <message>
        <source>on the prompt</source>
        <translation>プロンプトで計測</translation>
    </message>
    <message>
        <source>on the prompt and the text after it</source>
        <translation>プロンプトと続きのテキストで計測</translation>
    </message>
    <message>
        <source>on a sample text</source>
        <translation>サンプルテキストで計測</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>The method says</source>
        <translation>方式の考え方</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>読み方</translation>
    </message>
    <message>
        <source>More in the user guide</source>
        <translation>詳しくはユーザーガイドへ</translation>
    </message>
</context>
<context>
    <name>HelpTopics</name>
    <message>
        <source>LongRoPE2 (Shang et al., 2025, arXiv 2502.20082), %1</source>
        <translation>LongRoPE2 (Shang et al., 2025, arXiv 2502.20082)、%1</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Open a model, see which rotary pairs never completed a period in training, search for better rescale factors, test them with needles, and compare the recorded runs. One selection goes through all views: a pair, a factor set, a candidate or a cell that is marked in one is marked in all.</source>
        <translation>モデルを開き、学習中に1周期も完了しなかった回転ペアを確かめ、より良い再スケール係数を探索し、ニードルでテストして、記録された実行を比較します。選択はすべてのビューで共通です。あるビューで印を付けたペア、係数セット、候補、セルは、ほかのビューでも印が付きます。</translation>
    </message>
    <message>
        <source>Ctrl+K opens the command palette, in which everything can be found by a few letters; Ctrl+/ shows all keyboard shortcuts; F1 explains the view that has the focus, and Shift+F1 what the pointer stands on.</source>
        <translation>Ctrl+Kでコマンドパレットが開き、数文字の入力で何でも見つけられます。Ctrl+/はすべてのキーボードショートカットを表示します。F1はフォーカスのあるビューを、Shift+F1はポインターの下にあるものを説明します。</translation>
    </message>
    <message>
        <source>By keyboard</source>
        <translation>キーボード操作</translation>
    </message>
    <message>
        <source>Everything can be reached without a mouse: Tab goes from control to control, F6 from pane to pane, Ctrl+1 to Ctrl+9 to the views, and the command palette (Ctrl+K) to everything else: commands, models, runs, help.</source>
        <translation>マウスなしですべての操作ができます。Tabでコントロールを、F6でペインを移動し、Ctrl+1～Ctrl+9でビューへ、コマンドパレット (Ctrl+K) でコマンド、モデル、実行、ヘルプなど、そのほかのすべてへ移動できます。</translation>
    </message>
    <message>
        <source>In the palette type some letters, in any order of words: “opf” finds “Open a model folder”. A command that is not possible now says why.</source>
        <translation>パレットには文字をいくつか入力します。語の順序は問いません。たとえば「モフ開」で「モデルフォルダーを開く」が見つかります。今は実行できないコマンドには、その理由が表示されます。</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Views can be moved, floated, closed and laid over each other as tabs. Three ready layouts are for searching, comparing and teaching; your own are saved by name.</source>
        <translation>ビューは移動、フローティング、閉じる操作ができ、タブとして重ねることもできます。探索用、比較用、授業用の3つのレイアウトが用意されており、自分のレイアウトには名前を付けて保存できます。</translation>
    </message>
    <message>
        <source>Drag a view by its tab or title; More › Views lists all of them and the layouts. What was deleted can be brought back as long as the dialog is open.</source>
        <translation>ビューはタブまたはタイトルをドラッグして動かします。「その他 › ビュー」にすべてのビューとレイアウトが並びます。削除したものは、ダイアログを開いている間は元に戻せます。</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>処理の進行状況</translation>
    </message>
    <message>
        <source>What is being computed, how far it is, and how long it will still take. The time left appears once enough was done to tell, and is rounded to what can be known.</source>
        <translation>何を計算しているか、どこまで進んだか、あとどれくらいかかるかを示します。残り時間は見積もれるだけ進んだ時点で表示され、わかる精度に丸められます。</translation>
    </message>
    <message>
        <source>Pause and go on with Ctrl+Space, stop with Ctrl+. – everything so far is kept, and the run can be resumed to the same result. When a run of more than half a minute ends and the window is not in front, the desktop says so.</source>
        <translation>Ctrl+Spaceで一時停止と再開、Ctrl+.で停止します。それまでの結果はすべて保持され、再開すると同じ結果になります。30秒を超える実行が終わったときにウィンドウが前面になければ、デスクトップに通知が出ます。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>What each view shows, what the method says about it, and the pages of the user guide.</source>
        <translation>各ビューの表示内容、それについての方式の考え方、ユーザーガイドのページです。</translation>
    </message>
    <message>
        <source>F1 comes here for the view that has the focus. Links to pages outside open in the browser.</source>
        <translation>F1を押すと、フォーカスのあるビューのヘルプがここに開きます。外部ページへのリンクはブラウザーで開きます。</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>The period of every rotary pair on a logarithmic axis, against the trained context (solid line), a tenth of it (dotted) and the target (dashed); and the effective periods under each chosen factor set.</source>
        <translation>すべての回転ペアの周期を対数軸で表し、学習済みコンテキスト長 (実線)、その10分の1 (点線)、目標長 (破線) と比べます。選んだ各係数セットでの実効周期も示します。</translation>
    </message>
    <message>
        <source>Pair i turns by the angle θ&lt;sub&gt;i&lt;/sub&gt; a token and completes a turn every T&lt;sub&gt;i&lt;/sub&gt; tokens. Pairs from the critical dimension on have not completed one within the trained context: beyond it they reach phases that training never saw.</source>
        <translation>ペアiは1トークンごとに角度θ&lt;sub&gt;i&lt;/sub&gt;だけ回り、T&lt;sub&gt;i&lt;/sub&gt;トークンごとに1回転します。臨界次元以降のペアは学習済みコンテキスト長の中で1回転も完了していないため、その先では学習で一度も現れなかった位相に達します。</translation>
    </message>
    <message>
        <source>A point's fill says how much of its cycle training saw. A ring: out of distribution at the target under the chosen factors; a thin ring: by the paper's hypothesis. The handle is the critical dimension in use: drag it.</source>
        <translation>点の塗りは、周期のうち学習で現れた割合を示します。輪は選んだ係数のもとで目標長において分布外であることを、細い輪は論文の仮説による分布外を示します。ハンドルは使用中の臨界次元で、ドラッグできます。</translation>
    </message>
    <message>
        <source>Rescale factors</source>
        <translation>再スケール係数</translation>
    </message>
    <message>
        <source>The rescale factor of every pair, a line for each chosen method or loaded set, with lines at 1, s and 2s.</source>
        <translation>すべてのペアの再スケール係数です。選んだ方式や読み込んだセットごとに1本の線を描き、1、s、2sの位置にも線を引きます。</translation>
    </message>
    <message>
        <source>Rescaling slows pair i down by λ&lt;sub&gt;i&lt;/sub&gt; ≥ 1. Its phases at the target stay within what training saw where λ&lt;sub&gt;i&lt;/sub&gt; is at least the extension ratio s.</source>
        <translation>再スケールはペアiの回転をλ&lt;sub&gt;i&lt;/sub&gt; ≥ 1倍遅くします。λ&lt;sub&gt;i&lt;/sub&gt;が拡張比s以上なら、目標長での位相は学習で現れた範囲に収まります。</translation>
    </message>
    <message>
        <source>Rescaling methods</source>
        <translation>再スケール方式</translation>
    </message>
    <message>
        <source>Which formulas are drawn together. Each has a line of its own colour and dashes.</source>
        <translation>一緒に描く式を選びます。それぞれ固有の色と線種で表示されます。</translation>
    </message>
    <message>
        <source>Each method gives every pair a factor, and the attention a factor m by which cosine and sine are multiplied.</source>
        <translation>各方式は、すべてのペアの係数と、コサインとサインに掛けるアテンション係数mを定めます。</translation>
    </message>
    <message>
        <source>Position Interpolation (arXiv 2306.15595), YaRN (arXiv 2309.00071), LongRoPE (arXiv 2402.13753), LongRoPE2 (arXiv 2502.20082, Eq. 8)</source>
        <translation>Position Interpolation (arXiv 2306.15595)、YaRN (arXiv 2309.00071)、LongRoPE (arXiv 2402.13753)、LongRoPE2 (arXiv 2502.20082、式8)</translation>
    </message>
    <message>
        <source>Tick what is to be compared. Methods with “rcd” use the critical dimension that is set beside.</source>
        <translation>比べたいものにチェックを付けてください。「rcd」の付く方式は、横で設定した臨界次元を使います。</translation>
    </message>
    <message>
        <source>Target length</source>
        <translation>目標長</translation>
    </message>
    <message>
        <source>The context length L, in tokens, to which the window is to be lengthened.</source>
        <translation>ウィンドウの拡張先となるコンテキスト長L (トークン) です。</translation>
    </message>
    <message>
        <source>All methods depend on it through the extension ratio.</source>
        <translation>すべての方式は拡張比を通じてこれに依存します。</translation>
    </message>
    <message>
        <source>Type 32k, 1.5k, 1M or digits (k = 1024), or move the slider.</source>
        <translation>32k、1.5k、1Mまたは数字 (k = 1024) を入力するか、スライダーを動かしてください。</translation>
    </message>
    <message>
        <source>Phase clocks</source>
        <translation>位相時計</translation>
    </message>
    <message>
        <source>One dial a pair. The filled arc is the phases that training saw; around it stands the arc that is reached at the target under the factor set in use, in the warning colour where it leaves what was seen.</source>
        <translation>ペアごとに1つのダイヤルです。塗られた弧は学習で現れた位相を示します。その外側の弧は使用中の係数セットのもとで目標長までに達する範囲で、学習で現れた範囲を外れる部分は警告色になります。</translation>
    </message>
    <message>
        <source>A pair's phase at position p is p times its rescaled angle; training saw positions below L&lt;sub&gt;train&lt;/sub&gt;.</source>
        <translation>位置pでのペアの位相は、再スケールした角度のp倍です。学習で現れたのはL&lt;sub&gt;train&lt;/sub&gt;未満の位置です。</translation>
    </message>
    <message>
        <source>With no rescaling the upper dials run out of their arc, with good factors none does. The play button turns the dials with the position.</source>
        <translation>再スケールなしでは上位のダイヤルが弧からはみ出し、良い係数ではどれもはみ出しません。再生ボタンを押すと、位置に合わせてダイヤルが回ります。</translation>
    </message>
    <message>
        <source>Rotating vectors</source>
        <translation>回転ベクトル</translation>
    </message>
    <message>
        <source>A query's and a key's pair as arrows that turn with the position.</source>
        <translation>クエリとキーのペアを、位置とともに回る矢印で表します。</translation>
    </message>
    <message>
        <source>A pair of coordinates at position p is turned by p times its angle. The product of a turned query and a turned key depends on their distance alone.</source>
        <translation>位置pの座標ペアは、角度のp倍だけ回転します。回転後のクエリとキーの積は、両者の距離だけで決まります。</translation>
    </message>
    <message>
        <source>RoFormer (arXiv 2104.09864); the angle is LongRoPE2's Eq. 5</source>
        <translation>RoFormer (arXiv 2104.09864)。角度はLongRoPE2の式5です</translation>
    </message>
    <message>
        <source>Fast pairs tell near positions apart, slow ones far ones; the slowest turn only a part of the circle within the trained context.</source>
        <translation>速いペアは近い位置どうしを、遅いペアは遠い位置どうしを区別します。最も遅いペアは、学習済みコンテキスト長の中で円の一部しか回りません。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>How wrong each pair's phase becomes where cosine and sine are made in bfloat16, float16 or float32, and in Ropewalk's own tables.</source>
        <translation>コサインとサインをbfloat16、float16、float32で計算した場合と、Ropewalk自身の表を使った場合に、各ペアの位相にどれだけ誤差が出るかを示します。</translation>
    </message>
    <message>
        <source>Rounding the position, the angle and their product leaves an error that grows with the position; u is half a unit in the last place of the type.</source>
        <translation>位置、角度、その積の丸めによる誤差は、位置とともに大きくなります。uはその型の最下位桁の半単位です。</translation>
    </message>
    <message>
        <source>The roundings themselves are measured; the line is the estimate above</source>
        <translation>丸めそのものは実測値です。線は上記の見積もりです</translation>
    </message>
    <message>
        <source>bfloat16 has no number for position 257. Ropewalk makes its tables in float64 and stores them in float32.</source>
        <translation>bfloat16では位置257を表せません。Ropewalkは表をfloat64で計算し、float32で保存します。</translation>
    </message>
    <message>
        <source>Critical dimension</source>
        <translation>臨界次元</translation>
    </message>
    <message>
        <source>Best fitness by critical dimension d&lt;sub&gt;rcd&lt;/sub&gt; of a search, with what cannot be told from the best; searches that differ only in their seeds stand beside it.</source>
        <translation>探索での臨界次元d&lt;sub&gt;rcd&lt;/sub&gt;ごとの最良の適応度と、最良値と区別できない範囲を示します。シードだけが異なる探索も並べて表示します。</translation>
    </message>
    <message>
        <source>Higher pairs are under-trained, so their effective periods are longer than T&lt;sub&gt;i&lt;/sub&gt;: the real critical dimension lies below the theoretical one, between the pair that completed ten periods and the one that completed one.</source>
        <translation>高いペアは学習不足のため、実効周期がT&lt;sub&gt;i&lt;/sub&gt;より長くなります。真の臨界次元は理論上の値より低く、10周期を完了したペアと1周期を完了したペアの間にあります。</translation>
    </message>
    <message>
        <source>The lower a point the better. Where many stand level, documents do not decide between them.</source>
        <translation>点が低いほど良い結果です。多くの点が同じ高さに並ぶところでは、文書では優劣が決まりません。</translation>
    </message>
    <message>
        <source>Fitness of a search</source>
        <translation>探索の適応度</translation>
    </message>
    <message>
        <source>Every candidate of a search as a point, coloured by its critical dimension; the best so far as a step line, the median of each generation, the baselines as lines, and what the best three score on documents that the search did not see.</source>
        <translation>探索のすべての候補を、臨界次元で色分けした点で表します。これまでの最良値を階段線で、各世代の中央値とベースラインを線で描き、上位3候補が探索に使わなかった文書で得たスコアも示します。</translation>
    </message>
    <message>
        <source>Candidates are judged by needle-driven perplexity: only the tokens of the hidden number's answer count, in documents of the target length.</source>
        <translation>候補はニードル基準のパープレキシティで評価されます。目標長の文書の中で、隠された番号を答えるトークンだけを数えます。</translation>
    </message>
    <message>
        <source>Lower is better; 1 is perfect. Hollow points were stopped early. The search's own best flatters: it is the best of many on the same documents; the held-out diamonds do not.</source>
        <translation>低いほど良く、1が完全です。中抜きの点は早期停止した候補です。探索自身の最良値は、同じ文書で多数の中から選ばれたため実際より良く見えます。ホールドアウトのひし形ではそうなりません。</translation>
    </message>
    <message>
        <source>Starting a search</source>
        <translation>探索の開始</translation>
    </message>
    <message>
        <source>What is searched, on which documents, and how long; what it will cost stands below before it starts.</source>
        <translation>何を、どの文書で、どれだけの時間探索するかを決めます。開始前に、かかるコストが下に表示されます。</translation>
    </message>
    <message>
        <source>Draw a critical dimension and a scale in [s, 2s] for the pairs from it on; NTK below. Then keep the best k, mutate each one's upper part pair by pair, never decreasing, evaluate, and keep the best again.</source>
        <translation>臨界次元と、それ以降のペアに使う[s, 2s]のスケールを無作為に選び、それより下はNTKとします。次に上位k候補を残し、それぞれの上部をペアごとに、減少しないように突然変異させて評価し、再び上位を残します。</translation>
    </message>
    <message>
        <source>The preset is a starting point: everything can be changed. “Quick” is for looking. The same seed gives the same search.</source>
        <translation>プリセットは出発点で、すべて変更できます。「簡易」は様子を見るためのものです。同じシードなら同じ探索になります。</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>集団</translation>
    </message>
    <message>
        <source>Every candidate as a line over its critical dimension, its factors and its fitness.</source>
        <translation>すべての候補を、臨界次元、係数、適応度の軸を通る線として表します。</translation>
    </message>
    <message>
        <source>Drag along an axis to list the candidates that pass there; several axes narrow it down together.</source>
        <translation>軸に沿ってドラッグすると、そこを通る候補が一覧になります。複数の軸を組み合わせて絞り込めます。</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>系譜</translation>
    </message>
    <message>
        <source>The selected candidate's parents back to its start, and what each step changed.</source>
        <translation>選んだ候補の親を出発点までたどり、各段階での変化を示します。</translation>
    </message>
    <message>
        <source>A mutant keeps its parent's critical dimension and changes each upper factor with probability p.</source>
        <translation>突然変異体は親の臨界次元を引き継ぎ、上部の各係数を確率pで変えます。</translation>
    </message>
    <message>
        <source>A click on an ancestor selects it in all views.</source>
        <translation>祖先をクリックすると、すべてのビューで選択されます。</translation>
    </message>
    <message>
        <source>Two candidates</source>
        <translation>2つの候補</translation>
    </message>
    <message>
        <source>Two candidates pair by pair: their factors and what differs.</source>
        <translation>2つの候補をペアごとに並べ、それぞれの係数と違いを示します。</translation>
    </message>
    <message>
        <source>Ctrl+click in another chart of the search chooses the second one.</source>
        <translation>探索の別のグラフでCtrl+クリックすると、2つ目の候補を選べます。</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>How the fitness of a factor set changes as each pair's factor alone is multiplied by 0.9 and by 1.1.</source>
        <translation>1つのペアの係数だけを0.9倍または1.1倍したときに、係数セットの適応度がどう変わるかを示します。</translation>
    </message>
    <message>
        <source>The fitness is the needle perplexity on the documents on which the set was found.</source>
        <translation>適応度は、セットが見つかったときの文書でのニードルのパープレキシティです。</translation>
    </message>
    <message>
        <source>Long bars are the pairs that matter. Bars whose interval holds 0 show nothing.</source>
        <translation>長い棒のペアほど重要です。区間が0を含む棒からは何も言えません。</translation>
    </message>
    <message>
        <source>Needle heatmap</source>
        <translation>ニードルヒートマップ</translation>
    </message>
    <message>
        <source>One of a needle test's scores by length and needle depth, the document's start at the top; two factor sets and their difference side by side, on the same documents.</source>
        <translation>ニードルテストのスコアの1つを、長さとニードルの深さで表します。上端が文書の先頭です。2つの係数セットとその差を、同じ文書で並べて示します。</translation>
    </message>
    <message>
        <source>A sentence with a random number stands at some depth in filler; the question at the end asks for it. The probability of the whole answer is the product over its tokens.</source>
        <translation>無作為な番号を含む文が、埋め草の中のある深さに置かれ、末尾の問いがそれを尋ねます。回答全体の確率は、各トークンの確率の積です。</translation>
    </message>
    <message>
        <source>Needle in a Haystack (Kamradt, 2023); the template is the LongRoPE2 paper's</source>
        <translation>Needle in a Haystack (Kamradt, 2023)。テンプレートはLongRoPE2の論文のものです</translation>
    </message>
    <message>
        <source>The scale is fixed from 0 to 1. Hover for the 95 % interval and the number of documents; a click on a cell, or the arrow keys and Enter, lists its documents and leads to their attention.</source>
        <translation>目盛りは0から1に固定されています。ポインターを重ねると95%信頼区間と文書数が表示されます。セルのクリック、または矢印キーとEnterで文書の一覧が開き、そのアテンションへ進めます。</translation>
    </message>
    <message>
        <source>Starting a needle test</source>
        <translation>ニードルテストの開始</translation>
    </message>
    <message>
        <source>Lengths, depths, needles and factor sets of the test; what it costs stands below.</source>
        <translation>テストの長さ、深さ、ニードル、係数セットを決めます。かかるコストが下に表示されます。</translation>
    </message>
    <message>
        <source>Every factor set sees the same documents, whose hash is kept with the run.</source>
        <translation>どの係数セットも同じ文書で評価され、そのハッシュが実行とともに記録されます。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>What the model's own queries and keys do on one needle document: logits by distance, each rotary pair's share of them, and where the question looks.</source>
        <translation>1つのニードル文書でモデル自身のクエリとキーがどう働くかを示します。距離ごとのロジット、各回転ペアの割合、問いがどこを見るかがわかります。</translation>
    </message>
    <message>
        <source>The logit is the sum over rotary pairs of their contributions; m is the attention factor, which multiplies queries and keys alike.</source>
        <translation>ロジットは回転ペアごとの寄与の和です。mはアテンション係数で、クエリとキーの両方に掛かります。</translation>
    </message>
    <message>
        <source>RoFormer (arXiv 2104.09864) in the half-split layout; out of distribution by LongRoPE2, Eq. 9 and 10</source>
        <translation>half-split配置のRoFormer (arXiv 2104.09864)。分布外の判定はLongRoPE2の式9と式10によります</translation>
    </message>
    <message>
        <source>Distances beyond the trained context are shaded: a line that leaves its course there is what breaks the model. Choose layer and head above.</source>
        <translation>学習済みコンテキスト長を超える距離は網掛けで示します。そこで軌道を外れる線が、モデルを破綻させる原因です。層とヘッドは上で選びます。</translation>
    </message>
    <message>
        <source>Perplexity by length</source>
        <translation>長さ別のパープレキシティ</translation>
    </message>
    <message>
        <source>How well text is predicted as its context grows, a line for each factor set: all tokens, answers, or key tokens, or by position in the text.</source>
        <translation>文脈が長くなるにつれて、テキストをどれだけうまく予測できるかを係数セットごとの線で示します。全トークン、回答、キートークン、またはテキスト内の位置別に表示できます。</translation>
    </message>
    <message>
        <source>The mean is over documents of each document's mean negative log-likelihood.</source>
        <translation>文書ごとの平均負の対数尤度を、文書全体で平均した値です。</translation>
    </message>
    <message>
        <source>As in the LongRoPE2 paper's perplexity tables (arXiv 2502.20082); windows without overlap of what is scored</source>
        <translation>LongRoPE2の論文のパープレキシティ表と同じ方法です (arXiv 2502.20082)。採点部分が重ならないウィンドウを使います</translation>
    </message>
    <message>
        <source>Lower is better; bands are 95 % intervals over documents. A line that bends up at the trained context is a window that was not lengthened.</source>
        <translation>低いほど良い結果です。帯は文書間の95%信頼区間です。学習済みコンテキスト長で線が跳ね上がる場合、ウィンドウは拡張されていません。</translation>
    </message>
    <message>
        <source>RULER</source>
        <translation>RULER</translation>
    </message>
    <message>
        <source>Thirteen tasks with generated answers, by length, and up to which length the model holds.</source>
        <translation>回答を生成する13のタスクの結果を長さ別に示し、モデルがどの長さまで保つかを表します。</translation>
    </message>
    <message>
        <source>The effective length is the longest at which the mean of the tasks is at least the threshold, and at every shorter one too.</source>
        <translation>有効長は、タスクの平均がその長さでも、より短いすべての長さでも閾値以上になる最大の長さです。</translation>
    </message>
    <message>
        <source>RULER (Hsieh et al., 2024, arXiv 2404.06654); 85.6 % is LLaMA-2-7B at 4k</source>
        <translation>RULER (Hsieh et al., 2024, arXiv 2404.06654)。85.6%は4kでのLLaMA-2-7Bの値です</translation>
    </message>
    <message>
        <source>Intervals are of the samples' spread within tasks. With other filler, own questions or fewer samples a score is not the same measurement as a published one.</source>
        <translation>区間はタスク内のサンプルのばらつきを表します。埋め草の変更、独自の問い、少ないサンプル数では、公表値と同じ測定にはなりません。</translation>
    </message>
    <message>
        <source>Short context kept</source>
        <translation>短文脈性能の保持</translation>
    </message>
    <message>
        <source>What share of the score up to the trained context a factor set, or a training with it, keeps.</source>
        <translation>学習済みコンテキスト長までのスコアのうち、係数セット、またはそれを使った学習がどれだけの割合を保持するかを示します。</translation>
    </message>
    <message>
        <source>The same samples are asked before and after.</source>
        <translation>前後で同じサンプルを使います。</translation>
    </message>
    <message>
        <source>The interval is Fieller's (1954); the paper reports 97.6 % and 98.6 % (arXiv 2502.20082)</source>
        <translation>区間はFieller (1954) によるものです。論文は97.6%と98.6%を報告しています (arXiv 2502.20082)</translation>
    </message>
    <message>
        <source>A filled mark surely is not 100 %. A click on a row lists its samples.</source>
        <translation>塗りつぶした印は、確実に100%ではないことを示します。行をクリックするとサンプルが一覧になります。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Loss of short and of long windows, needle answers by length, gradient norm, learning rate and tokens a second, over the steps; the strip is the batch that is pointed at.</source>
        <translation>短いウィンドウと長いウィンドウの損失、長さ別のニードル回答、勾配ノルム、学習率、毎秒のトークン数を、ステップに沿って示します。帯はポインターが指すステップのバッチです。</translation>
    </message>
    <message>
        <source>Short windows keep the original RoPE, with positions from 0 in every document and attention inside it; long windows use the rescaled RoPE and full attention.</source>
        <translation>短いウィンドウは元のRoPEのままで、文書ごとに位置を0から数え、アテンションは文書の内側に限られます。長いウィンドウは再スケールRoPEと全体のアテンションを使います。</translation>
    </message>
    <message>
        <source>Needle answers at the trained context should stay, those at the target rise. Triangles are checkpoints.</source>
        <translation>学習済みコンテキスト長でのニードル回答は保たれ、目標長での回答は上がるのが理想です。三角形はチェックポイントです。</translation>
    </message>
    <message>
        <source>Generating across the trained context</source>
        <translation>学習済みコンテキスト長を越える生成</translation>
    </message>
    <message>
        <source>A text that the model writes past its trained context, and what each way of changing the factors there costs.</source>
        <translation>モデルが学習済みコンテキスト長を越えて書くテキストと、そこでの係数の切り替え方ごとのコストを示します。</translation>
    </message>
    <message>
        <source>Original RoPE while prompt and output fit the trained context, the rescaled beyond it; the switch computes the cache again once. The cost is the divergence from that.</source>
        <translation>プロンプトと出力が学習済みコンテキスト長に収まる間は元のRoPEを、それを越えると再スケールRoPEを使います。切り替え時にキャッシュを1回計算し直します。コストはこの方法との乖離です。</translation>
    </message>
    <message>
        <source>Tokens of the original set have one background, those of the rescaled one another and an underline; the crossing is named between them.</source>
        <translation>元のセットのトークンと再スケールしたセットのトークンは背景が異なり、後者には下線が付きます。境目にはその旨が表示されます。</translation>
    </message>
    <message>
        <source>Comparing runs</source>
        <translation>実行の比較</translation>
    </message>
    <message>
        <source>Runs side by side: what differs in their settings and results, and the view of each.</source>
        <translation>実行を並べ、設定と結果の違い、およびそれぞれのビューを示します。</translation>
    </message>
    <message>
        <source>Open one from the run list, then another with “Open beside the current run”. Where the documents are the same, differences are paired, and far smaller ones can be told from chance.</source>
        <translation>実行一覧から1つを開き、次に「現在の実行と並べて開く」で別の実行を開きます。文書が同じなら差は対応のある検定で比べられ、はるかに小さな差でも偶然と区別できます。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>The runs of the workspace: name, kind, target, best value with its course, state.</source>
        <translation>ワークスペースの実行を、名前、種類、目標長、最良値とその推移、状態とともに表示します。</translation>
    </message>
    <message>
        <source>Filter by words and conditions: method:yarn target&gt;=32k best&lt;1.2. Enter or a double click opens a run; the context menu opens it beside the current one or resumes it.</source>
        <translation>語句と条件で絞り込めます: method:yarn target&gt;=32k best&lt;1.2。Enterまたはダブルクリックで実行を開きます。コンテキストメニューから、現在の実行の横に開いたり再開したりできます。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>The numbers of what is selected: model, embedding, pair, candidate or cell, method, documents.</source>
        <translation>選択中のモデル、埋め込み、ペア、候補またはセル、方式、文書の数値を示します。</translation>
    </message>
    <message>
        <source>Angles, periods and cycles of the marked pair follow from the model's description alone.</source>
        <translation>印を付けたペアの角度、周期、周回数は、モデルの記述だけから求まります。</translation>
    </message>
    <message>
        <source>Rest the pointer on a value for its unit and what it means.</source>
        <translation>値の上にポインターを置くと、その単位と意味が表示されます。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>What was done and what went wrong, newest last.</source>
        <translation>行ったことと発生した問題を、新しいものを下にして示します。</translation>
    </message>
    <message>
        <source>Lines of a run are kept with it, those of the window only while it is open.</source>
        <translation>実行の行は実行とともに保存されます。ウィンドウの行は開いている間だけ残ります。</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>ガイドツアー</translation>
    </message>
    <message>
        <source>Steps through the method on the small model, each in a real view, with something to try.</source>
        <translation>小さなモデルで方式を順に学びます。各ステップは実際のビューで進み、試せることがあります。</translation>
    </message>
    <message>
        <source>Every step can be left and come back to; what you change stays in the views.</source>
        <translation>どのステップからでも離れて後で戻れます。変更した内容はビューに残ります。</translation>
    </message>
    <message>
        <source>The paper in miniature</source>
        <translation>論文のミニチュア版</translation>
    </message>
    <message>
        <source>Repeats the paper's experiments on the small model, in a folder and workspace of its own.</source>
        <translation>論文の実験を小さなモデルで再現します。専用のフォルダーとワークスペースを使います。</translation>
    </message>
    <message>
        <source>It takes some hours; it can be stopped and goes on where it was.</source>
        <translation>数時間かかります。停止でき、次はその続きから始まります。</translation>
    </message>
    <message>
        <source>Below the critical dimension factors rise from 1; above it LongRoPE2's lie between s and 2s. A click on the legend leaves a set out; Ctrl+] and Ctrl+[ choose the next and the last set in all views.</source>
        <translation>臨界次元より下では係数は1から上がり、上ではLongRoPE2の係数がsと2sの間にあります。凡例をクリックするとセットを除外できます。Ctrl+]とCtrl+[で、すべてのビューで次または前のセットを選べます。</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>手動で作ったセット</translation>
    </message>
    <message>
        <source>The factor sets that were measured while a set was edited by hand, in that order, and the set that editing began with as a line.</source>
        <translation>セットを手動で編集している間に測定された係数セットを測定順に示し、編集の出発点のセットを線で示します。</translation>
    </message>
    <message>
        <source>All sets of one exploration are measured on the same few needle documents.</source>
        <translation>1回の手動編集のセットは、すべて同じ少数のニードル文書で測定します。</translation>
    </message>
    <message>
        <source>Lower is better, 1 is perfect. A click on a point or a row draws that set in the charts above; it can be edited further. Few documents make wide intervals: test what looks good with a needle test.</source>
        <translation>低いほど良く、1が完全です。点または行をクリックすると、そのセットが上のグラフに描かれ、さらに編集できます。文書が少ないと区間が広くなります。良さそうなセットはニードルテストで確かめてください。</translation>
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
        <translation>ステップ%1のバッチ</translation>
    </message>
    <message>
        <source>%1 short · %2 long</source>
        <translation>短%1 · 長%2</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;: %2 segments in this order&lt;/p&gt;&lt;p&gt;Short windows: packed documents under the original RoPE. Long windows: one document under the rescaled RoPE.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;: この順で%2セグメント&lt;/p&gt;&lt;p&gt;短いウィンドウ: 元のRoPEで詰め込んだ複数の文書。長いウィンドウ: 再スケールRoPEでの1つの文書。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>NamedFactors</name>
    <message>
        <source>%1 at %2 s</source>
        <translation>%1 (%2 s)</translation>
    </message>
    <message>
        <source>scale %1</source>
        <translation>スケール%1</translation>
    </message>
    <message>
        <source>frequencies %1/%2</source>
        <translation>周波数%1/%2</translation>
    </message>
    <message>
        <source>%1, tuned</source>
        <translation>%1、調整済み</translation>
    </message>
    <message>
        <source>%1, tuned: %2</source>
        <translation>%1、調整済み: %2</translation>
    </message>
</context>
<context>
    <name>OpenedFiles</name>
    <message>
        <source>One model can be opened at a time, not %1.</source>
        <translation>一度に開けるモデルは1つだけで、%1個は開けません。</translation>
    </message>
    <message>
        <source>One workspace can be open at a time, not %1.</source>
        <translation>一度に開けるワークスペースは1つだけで、%1個は開けません。</translation>
    </message>
</context>
<context>
    <name>PaletteJumps</name>
    <message>
        <source>Open %1</source>
        <translation>%1を開く</translation>
    </message>
    <message>
        <source>Model › Recent</source>
        <translation>モデル › 最近使用</translation>
    </message>
    <message>
        <source>Leave out the factors of %1</source>
        <translation>%1の係数を除外</translation>
    </message>
    <message>
        <source>Draw the factors of %1</source>
        <translation>%1の係数を表示</translation>
    </message>
    <message>
        <source>Rescaling methods</source>
        <translation>再スケール方式</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>実行%1: %2</translation>
    </message>
    <message>
        <source>Runs, %1</source>
        <translation>実行、%1</translation>
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
        <translation>%1トークン</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 K</source>
        <translation>%1 K</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り%1</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>%1 in %2</source>
        <translation>%2内の%1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>How to repeat it</source>
        <translation>再現方法</translation>
    </message>
    <message>
        <source>These runs have the same settings, model and documents.</source>
        <translation>これらの実行は設定、モデル、文書が同じです。</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <comment>a comparison</comment>
        <translation>%1と%2の比較</translation>
    </message>
    <message numerus="yes">
        <source>%n other runs</source>
        <translation>
            <numerusform>ほか%n件の実行</numerusform>
        </translation>
    </message>
    <message>
        <source>How does “%1” score against “%2”, and can the difference be told from chance?</source>
        <translation>「%2」に対する「%1」のスコアはどうか、またその差は偶然と区別できるか。</translation>
    </message>
    <message>
        <source>How do %1 runs score against “%2”, and can the differences be told from chance?</source>
        <translation>「%2」に対する%1件の実行のスコアはどうか、またその差は偶然と区別できるか。</translation>
    </message>
    <message>
        <source>Which rescale factors give %1 the least needle perplexity at %2 tokens?</source>
        <translation>%2トークンで%1のニードルのパープレキシティを最小にする再スケール係数はどれか。</translation>
    </message>
    <message>
        <source>At which length and depth does %1 still find a needle, up to %2 tokens?</source>
        <translation>%1は%2トークンまでの、どの長さと深さでまだニードルを見つけられるか。</translation>
    </message>
    <message>
        <source>Up to which length does %1 hold RULER's tasks?</source>
        <translation>%1はRULERのタスクをどの長さまで保つか。</translation>
    </message>
    <message>
        <source>How well does %1 predict text as its context grows to %2 tokens?</source>
        <translation>文脈が%2トークンまで長くなるとき、%1はテキストをどれだけうまく予測できるか。</translation>
    </message>
    <message>
        <source>What does %1 keep of its scores up to the trained context?</source>
        <translation>%1は学習済みコンテキスト長までのスコアをどれだけ保持するか。</translation>
    </message>
    <message>
        <source>Does training with mixed context windows carry %1 to %2 tokens, and what do short windows lose?</source>
        <translation>混合ウィンドウでの学習は%1を%2トークンまで伸ばせるか、また短いウィンドウは何を失うか。</translation>
    </message>
    <message>
        <source>Does this recipe make a small model that answers needles in its context?</source>
        <translation>このレシピで、コンテキスト内のニードルに答える小さなモデルができるか。</translation>
    </message>
    <message>
        <source>How does the needle loss of %1 change as the factor of each rotary pair moves?</source>
        <translation>各回転ペアの係数が動くと、%1のニードルの損失はどう変わるか。</translation>
    </message>
    <message>
        <source>Where do the queries of %1 look, and which rotary pairs make them?</source>
        <translation>%1のクエリはどこを見るか、またどの回転ペアがそれを生み出すか。</translation>
    </message>
    <message>
        <source>What did this run of the kind %1 measure?</source>
        <translation>種類が%1のこの実行は何を測定したか。</translation>
    </message>
    <message>
        <source>No score is recorded yet.</source>
        <translation>記録されたスコアはまだありません。</translation>
    </message>
    <message>
        <source>%1 (95 %: %2)</source>
        <translation>%1 (95%: %2)</translation>
    </message>
    <message>
        <source>%1, a change of %2, %3</source>
        <translation>%1、変化%2、%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>run and score</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – %2.</source>
        <comment>measure and scores</comment>
        <translation>%1 – %2。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Model hash</source>
        <translation>モデルのハッシュ</translation>
    </message>
    <message>
        <source>Trained context</source>
        <translation>学習済みコンテキスト長</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1トークン</translation>
    </message>
    <message>
        <source>Rotary pairs</source>
        <translation>回転ペア</translation>
    </message>
    <message>
        <source>%1, θ base %2</source>
        <translation>%1、θの底%2</translation>
    </message>
    <message>
        <source>Target length</source>
        <translation>目標長</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>%1 of the kind %2, %3</source>
        <translation>%1、種類: %2、%3</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1、所要時間%2</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <comment>a fact of the environment</comment>
        <translation>ベースライン: %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Model and its hash</source>
        <translation>モデルとそのハッシュ</translation>
    </message>
    <message>
        <source>%1 · baseline</source>
        <translation>%1 · ベースライン</translation>
    </message>
    <message>
        <source>%1 (run %2, seed %3)</source>
        <translation>%1 (実行%2、シード%3)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind and state</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>model and hash</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>In brackets 95 % intervals; below, the change from the first column with the p value of the paired test over the same documents.</source>
        <translation>括弧内は95%信頼区間です。その下は最初の列からの変化と、同じ文書での対応のある検定のp値です。</translation>
    </message>
    <message>
        <source>In brackets 95 % intervals.</source>
        <translation>括弧内は95%信頼区間です。</translation>
    </message>
    <message>
        <source>The seed, %1, is part of the spec.</source>
        <translation>シード%1は仕様に含まれます。</translation>
    </message>
    <message>
        <source>Seeds are part of the specs.</source>
        <translation>シードは仕様に含まれます。</translation>
    </message>
    <message>
        <source>The run's spec (JSON)</source>
        <translation>実行の仕様 (JSON)</translation>
    </message>
    <message>
        <source>Spec of %1 (JSON)</source>
        <translation>%1の仕様 (JSON)</translation>
    </message>
    <message>
        <source>Written by Ropewalk %1 on %2 from the workspace %3.</source>
        <translation>Ropewalk %1が%2にワークスペース%3から作成しました。</translation>
    </message>
    <message>
        <source>Which factor set made by hand gives %1 the least needle perplexity for %2 tokens?</source>
        <translation>手動で作ったどの係数セットが、%2トークンで%1のニードルのパープレキシティを最小にするか。</translation>
    </message>
    <message>
        <source>Sets that are made by hand are not in the spec: the command prints each of them with its scores, and in the window editing goes on from any of them. Measured again on the same documents (seed %1) a set has the same scores.</source>
        <translation>手動で作ったセットは仕様に含まれません。コマンドは各セットをスコアとともに出力し、ウィンドウではどのセットからでも編集を続けられます。同じ文書 (シード%1) で測定し直すと、セットのスコアは同じになります。</translation>
    </message>
    <message>
        <source>The same spec gives the same result on the same build, kind of processor, device and number of threads. %1 Without the workspace: save the run’s spec as spec.json and give --spec spec.json in place of the run.</source>
        <translation>同じ仕様からは、ビルド、プロセッサーの種類、デバイス、スレッド数が同じであれば、同じ結果が得られます。%1 ワークスペースがない場合は、実行の仕様をspec.jsonとして保存し、実行の代わりに--spec spec.jsonを指定してください。</translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message>
        <source>Needle grids and their difference</source>
        <translation>ニードルグリッドとその差</translation>
    </message>
    <message>
        <source>Needle grids</source>
        <translation>ニードルグリッド</translation>
    </message>
    <message>
        <source>Every candidate and the best so far</source>
        <translation>すべての候補とこれまでの最良値</translation>
    </message>
    <message>
        <source>Best candidate</source>
        <translation>最良の候補</translation>
    </message>
    <message>
        <source>Rescale factors of the best and of the baselines</source>
        <translation>最良の候補とベースラインの再スケール係数</translation>
    </message>
    <message>
        <source>Rescale factors</source>
        <translation>再スケール係数</translation>
    </message>
    <message>
        <source>Needle grid</source>
        <translation>ニードルグリッド</translation>
    </message>
    <message>
        <source>Course of the training</source>
        <translation>学習の推移</translation>
    </message>
    <message>
        <source>Change of the loss as each factor moves</source>
        <translation>各係数が動くときの損失の変化</translation>
    </message>
    <message>
        <source>RULER by length</source>
        <translation>長さ別のRULER</translation>
    </message>
    <message>
        <source>What is kept of the short context</source>
        <translation>短文脈性能の保持</translation>
    </message>
    <message>
        <source>Perplexity by length</source>
        <translation>長さ別のパープレキシティ</translation>
    </message>
    <message>
        <source>Logits by distance, first measured layer</source>
        <translation>距離別のロジット、最初に測定した層</translation>
    </message>
    <message>
        <source>Share of each rotary pair, first measured layer</source>
        <translation>各回転ペアの割合、最初に測定した層</translation>
    </message>
    <message>
        <source>What varies between the runs</source>
        <translation>実行間で異なる項目</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>出発点: %1</translation>
    </message>
    <message>
        <source>Best by hand (set %1)</source>
        <translation>手動編集の最良 (セット%1)</translation>
    </message>
    <message>
        <source>Every set made by hand, and the one it began with</source>
        <translation>手動で作ったすべてのセットと、出発点のセット</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>%1 could not be written. Choose a folder that you may write to, with enough room.</source>
        <translation>%1に書き込めませんでした。書き込み権限と空き容量のあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Attached to this file: %1.</source>
        <translation>このファイルへの添付: %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RunFilter</name>
    <message>
        <source>“%1” is not a number</source>
        <translation>「%1」は数値ではありません</translation>
    </message>
    <message>
        <source>known keys are %1</source>
        <translation>使えるキーは%1です</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no</source>
        <translation>「%1」はyesでもnoでもありません</translation>
    </message>
    <message>
        <source>the quote is not closed</source>
        <translation>引用符が閉じられていません</translation>
    </message>
    <message>
        <source>the parenthesis is not closed</source>
        <translation>括弧が閉じられていません</translation>
    </message>
    <message>
        <source>no parenthesis was opened before</source>
        <translation>対応する開き括弧がありません</translation>
    </message>
    <message>
        <source>“%1” at character %2: %3</source>
        <translation>「%1」 (%2文字目): %3</translation>
    </message>
    <message>
        <source>both words stand in the run’s texts</source>
        <translation>両方の語が実行のテキストに含まれるもの</translation>
    </message>
    <message>
        <source>searches for at least 32,768 tokens</source>
        <translation>32,768トークン以上の探索</translation>
    </message>
    <message>
        <source>a good search, or short context kept</source>
        <translation>良好な探索、または短文脈性能を保持したもの</translation>
    </message>
    <message>
        <source>neither failed nor tagged “old”</source>
        <translation>失敗しておらず、タグ「old」もないもの</translation>
    </message>
    <message>
        <source>quotes hold spaces together</source>
        <translation>引用符で囲むと空白も一続きになります</translation>
    </message>
    <message>
        <source>dates as far as they are written; s, m and h</source>
        <translation>日付は書いた桁まで。s、m、hも使えます</translation>
    </message>
    <message>
        <source>archived:yes shows what was archived</source>
        <translation>archived:yesでアーカイブ済みを表示</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>キー: %1</translation>
    </message>
</context>
<context>
    <name>RunListModel</name>
    <message>
        <source>★</source>
        <translation>★</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
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
        <translation>最良</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Starred runs</source>
        <translation>スター付きの実行</translation>
    </message>
    <message>
        <source>Name of the run; click to open, F2 to rename</source>
        <translation>実行の名前。クリックで開き、F2で名前を変更します</translation>
    </message>
    <message>
        <source>What the run did</source>
        <translation>実行の内容</translation>
    </message>
    <message>
        <source>Model it ran on</source>
        <translation>実行に使ったモデル</translation>
    </message>
    <message>
        <source>Target context window, tokens (k = 1024)</source>
        <translation>目標のコンテキストウィンドウ (トークン、k = 1024)</translation>
    </message>
    <message>
        <source>Best so far by generation, accuracy cell by cell, mean score by length, or loss step by step</source>
        <translation>世代ごとのこれまでの最良値、セルごとの正解率、長さ別の平均スコア、またはステップごとの損失</translation>
    </message>
    <message>
        <source>running, paused, stopped, failed, interrupted or finished</source>
        <translation>実行中、一時停止、停止、失敗、中断、完了のいずれか</translation>
    </message>
    <message>
        <source>When it was started, local time</source>
        <translation>開始した時刻 (現地時間)</translation>
    </message>
    <message>
        <source>Time of work, pauses not counted</source>
        <translation>処理時間。一時停止は含みません</translation>
    </message>
    <message>
        <source>Your tags</source>
        <translation>自分で付けたタグ</translation>
    </message>
    <message>
        <source>search</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>needle test</source>
        <translation>ニードルテスト</translation>
    </message>
    <message>
        <source>training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>pretraining</source>
        <translation>事前学習</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>short context kept</source>
        <translation>短文脈の保持</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>exploration</source>
        <translation>手動編集</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>直近</translation>
    </message>
    <message>
        <source>Search, exploration and perplexity: least perplexity, lower is better (1 is perfect). Needle test: answer tokens right, %. RULER: mean score at the longest length, %. Training: most answer tokens right at the target in a probe, %. Shares: higher is better</source>
        <translation>探索、手動編集、パープレキシティ: 最小のパープレキシティ。低いほど良い結果です (1が完全)。ニードルテスト: 回答トークンの正解率、%。RULER: 最長の長さでの平均スコア、%。学習: プローブでの目標長における回答トークン正解率の最大値、%。割合は高いほど良い結果です</translation>
    </message>
    <message>
        <source>Search: least perplexity of the newest generation. Exploration: that of the newest set. Training: the last probe, %. Others: as best</source>
        <translation>探索: 最新世代の最小のパープレキシティ。手動編集: 最新のセットのパープレキシティ。学習: 最後のプローブ、%。その他: 「最良」と同じ</translation>
    </message>
</context>
<context>
    <name>RunParameters</name>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>model hash</source>
        <translation>モデルのハッシュ</translation>
    </message>
    <message>
        <source>document hash</source>
        <translation>文書のハッシュ</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>environment %1</source>
        <translation>環境%1</translation>
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
        <source>Logits by distance, each rotary pair's share and where the question looks, on one needle document</source>
        <translation>1つのニードル文書での距離別のロジット、各回転ペアの割合、問いが見る位置</translation>
    </message>
    <message>
        <source>How large the attention's logits are at each distance, what each rotary pair adds to them, and where the question looks in a document will stand here.</source>
        <translation>アテンションのロジットの距離ごとの大きさ、各回転ペアの寄与、問いが文書のどこを見るかが、ここに表示されます。</translation>
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
        <translation>文脈が長くなるときのテキストの予測の良さ: 全トークン、回答、キートークン、位置別</translation>
    </message>
    <message>
        <source>Perplexity against the length of the context will stand here: of all tokens, of answers, of key tokens, and by position, one line a factor set.</source>
        <translation>コンテキストの長さに対するパープレキシティが、全トークン、回答、キートークン、位置別に、係数セットごとの線でここに表示されます。</translation>
    </message>
    <message>
        <source>RULER</source>
        <translation>RULER</translation>
    </message>
    <message>
        <source>RULER…</source>
        <translation>RULER…</translation>
    </message>
    <message>
        <source>Thirteen tasks by length, with generated answers: up to which length the model holds</source>
        <translation>生成した回答による13のタスクの長さ別の結果。モデルがどの長さまで保つかを示します</translation>
    </message>
    <message>
        <source>Shows what RULER's tasks score at each length, and up to which length the model holds.</source>
        <translation>RULERのタスクの長さ別のスコアと、モデルがどの長さまで保つかを示します。</translation>
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
        <translation>係数セット、またはそれを使った学習が短文脈のスコアを保持する割合。学習済みコンテキスト長までのニードル、RULER、次の単語、パープレキシティ</translation>
    </message>
    <message>
        <source>What a factor set, or a training with it, keeps of the score up to the trained context will stand here, part by part.</source>
        <translation>係数セット、またはそれを使った学習が、学習済みコンテキスト長までのスコアをどれだけ保持するかが、項目ごとにここに表示されます。</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手動編集</translation>
    </message>
    <message>
        <source>Edit a copy by hand</source>
        <translation>複製を手動で編集</translation>
    </message>
    <message>
        <source>Gives a copy of the current factor set handles in the chart</source>
        <translation>現在の係数セットの複製に、グラフ上のハンドルを付けます</translation>
    </message>
    <message>
        <source>Factor sets that are made by hand will stand here in the order in which they were measured, with the needle perplexity of each.</source>
        <translation>手動で作った係数セットが、測定順に、それぞれのニードルのパープレキシティとともにここに表示されます。</translation>
    </message>
</context>
<context>
    <name>SavedLayouts</name>
    <message>
        <source>A layout needs a name.</source>
        <translation>レイアウトには名前が必要です。</translation>
    </message>
    <message>
        <source>There is a layout named “%1” already: choose another name.</source>
        <translation>「%1」という名前のレイアウトは既にあります。別の名前を選んでください。</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>Needle perplexity of the best</source>
        <translation>最良候補のニードルのパープレキシティ</translation>
    </message>
    <message>
        <source>The same, held-out documents</source>
        <translation>同上、ホールドアウト文書</translation>
    </message>
    <message>
        <source>Needle answer tokens right</source>
        <translation>ニードル回答トークンの正解率</translation>
    </message>
    <message>
        <source>Needle answer probability</source>
        <translation>ニードル回答の確率</translation>
    </message>
    <message>
        <source>Generated needle answers right</source>
        <translation>生成したニードル回答の正解率</translation>
    </message>
    <message>
        <source>RULER, mean of tasks</source>
        <translation>RULER、タスクの平均</translation>
    </message>
    <message>
        <source>Perplexity, all tokens</source>
        <translation>パープレキシティ、全トークン</translation>
    </message>
    <message>
        <source>Perplexity, answers</source>
        <translation>パープレキシティ、回答</translation>
    </message>
    <message>
        <source>Perplexity, key tokens</source>
        <translation>パープレキシティ、キートークン</translation>
    </message>
    <message>
        <source>Short context</source>
        <translation>短文脈</translation>
    </message>
    <message>
        <source>Probe perplexity, last</source>
        <translation>プローブのパープレキシティ、直近</translation>
    </message>
    <message>
        <source>Probe answer tokens right, last</source>
        <translation>プローブの回答トークン正解率、直近</translation>
    </message>
    <message>
        <source>Needle perplexity of the set</source>
        <translation>セットのニードルのパープレキシティ</translation>
    </message>
    <message>
        <source>A share: greater is better. The difference is in percentage points.</source>
        <translation>割合の指標です。大きいほど良く、差はパーセントポイントで表します。</translation>
    </message>
    <message>
        <source>A perplexity: less is better, 1 is perfect. The difference is in percent of the baseline.</source>
        <translation>パープレキシティです。小さいほど良く、1が完全です。差はベースラインに対するパーセントです。</translation>
    </message>
    <message>
        <source>p &lt; 0.001</source>
        <translation>p &lt; 0.001</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>other documents: no paired test</source>
        <translation>文書が異なるため、対応のある検定なし</translation>
    </message>
    <message>
        <source>one document: no test</source>
        <translation>文書1件のため検定なし</translation>
    </message>
    <message>
        <source>The two runs have no document in common, so nothing can be paired. The interval is Welch's, of two independent samples of %1 and %2.</source>
        <translation>2つの実行に共通の文書がないため、対応を付けられません。区間は、独立した2つのサンプル (%1件と%2件) に対するWelchの方法によるものです。</translation>
    </message>
    <message>
        <source>Over the %1 documents that both saw, of %2 and %3.</source>
        <translation>両方が評価した%1件の文書による値です (それぞれ%2件と%3件のうち)。</translation>
    </message>
    <message numerus="yes">
        <source>Over the same %n document(s).</source>
        <translation>
            <numerusform>同じ文書%n件による値です。</numerusform>
        </translation>
    </message>
    <message>
        <source>One document is too few for a test.</source>
        <translation>文書1件では検定できません。</translation>
    </message>
    <message>
        <source>Paired two-sided t test over documents; the interval is its 95 %.</source>
        <translation>文書間の対応のある両側t検定です。区間はその95%信頼区間です。</translation>
    </message>
    <message>
        <source>Exact two-sided sign-flip test over documents; the 95 % interval is Student's t.</source>
        <translation>文書間の正確な両側符号反転検定です。95%信頼区間はStudentのt分布によります。</translation>
    </message>
    <message>
        <source>With Holm's correction for all tests of this table: %1.</source>
        <translation>この表のすべての検定に対するHolmの補正後: %1。</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>変化なし</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1ポイント</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>a change and its interval</comment>
        <translation>%1 (%2～%3)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>an interval</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Attention on the needle</source>
        <translation>ニードルへのアテンション</translation>
    </message>
    <message>
        <source>Needle perplexity of the best set by hand</source>
        <translation>手動で作った最良のセットのニードルのパープレキシティ</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <translation>%1、層%2</translation>
    </message>
</context>
<context>
    <name>Smoothing</name>
    <message>
        <source>over %1 candidates</source>
        <translation>候補%1件平均</translation>
    </message>
    <message>
        <source>over %1 points</source>
        <translation>%1点平均</translation>
    </message>
    <message>
        <source>over %1 steps</source>
        <translation>%1ステップ平均</translation>
    </message>
    <message>
        <source>auto smoothing</source>
        <translation>自動平滑化</translation>
    </message>
    <message>
        <source>no smoothing</source>
        <translation>平滑化なし</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>a few seconds left</source>
        <translation>残り数秒</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約%1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>What RoPE is</source>
        <translation>RoPEとは</translation>
    </message>
    <message>
        <source>&lt;p&gt;Attention compares a query &lt;i&gt;q&lt;/i&gt; at position &lt;i&gt;m&lt;/i&gt; with a key &lt;i&gt;k&lt;/i&gt; at position &lt;i&gt;n&lt;/i&gt; by their product. RoPE, the rotary position embedding, first turns both by an angle that grows with their position.&lt;/p&gt;&lt;p align="center"&gt;(R&lt;sub&gt;m&lt;/sub&gt;&lt;i&gt;q&lt;/i&gt;)·(R&lt;sub&gt;n&lt;/sub&gt;&lt;i&gt;k&lt;/i&gt;) = &lt;i&gt;q&lt;/i&gt;·(R&lt;sub&gt;n−m&lt;/sub&gt;&lt;i&gt;k&lt;/i&gt;)&lt;/p&gt;&lt;p&gt;So the product knows only how far apart the two stand, not where.&lt;/p&gt;</source>
        <translation>&lt;p&gt;アテンションは、位置&lt;i&gt;m&lt;/i&gt;のクエリ&lt;i&gt;q&lt;/i&gt;と位置&lt;i&gt;n&lt;/i&gt;のキー&lt;i&gt;k&lt;/i&gt;を、その積で比べます。回転位置埋め込みRoPEは、まず両者を位置とともに大きくなる角度だけ回転させます。&lt;/p&gt;&lt;p align="center"&gt;(R&lt;sub&gt;m&lt;/sub&gt;&lt;i&gt;q&lt;/i&gt;)·(R&lt;sub&gt;n&lt;/sub&gt;&lt;i&gt;k&lt;/i&gt;) = &lt;i&gt;q&lt;/i&gt;·(R&lt;sub&gt;n−m&lt;/sub&gt;&lt;i&gt;k&lt;/i&gt;)&lt;/p&gt;&lt;p&gt;そのため積に現れるのは、両者がどこにあるかではなく、どれだけ離れているかだけです。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Play: query and key turn, and the wedge between them keeps its width.</source>
        <translation>再生すると、クエリとキーが回り、間のくさび形の幅は変わりません。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Change the distance m − n: now q·k changes.</source>
        <translation>距離m − nを変えると、今度はq·kが変わります。</translation>
    </message>
    <message>
        <source>Set the distance to 64</source>
        <translation>距離を64に設定</translation>
    </message>
    <message>
        <source>Rotating pairs</source>
        <translation>回転するペア</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;i&gt;d&lt;/i&gt; = %1 coordinates of a head form %2 pairs. Pair &lt;i&gt;i&lt;/i&gt; turns by&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;θ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;θ&lt;/i&gt;&lt;sub&gt;base&lt;/sub&gt;&lt;sup&gt;−2&lt;i&gt;i&lt;/i&gt;/&lt;i&gt;d&lt;/i&gt;&lt;/sup&gt; radians a token, &amp;nbsp; &lt;i&gt;T&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = 2π/&lt;i&gt;θ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;&lt;/p&gt;&lt;p&gt;and is back after its period &lt;i&gt;T&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;. Fast pairs tell neighbours apart; slow ones tell far from near: the periods here go from %3 to %4 tokens.&lt;/p&gt;</source>
        <translation>&lt;p&gt;1つのヘッドの&lt;i&gt;d&lt;/i&gt; = %1個の座標は、%2組のペアになります。ペア&lt;i&gt;i&lt;/i&gt;は&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;θ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;θ&lt;/i&gt;&lt;sub&gt;base&lt;/sub&gt;&lt;sup&gt;−2&lt;i&gt;i&lt;/i&gt;/&lt;i&gt;d&lt;/i&gt;&lt;/sup&gt;ラジアン/トークン、&amp;nbsp; &lt;i&gt;T&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = 2π/&lt;i&gt;θ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;&lt;/p&gt;&lt;p&gt;で回り、周期&lt;i&gt;T&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;の後に元に戻ります。速いペアは隣どうしを、遅いペアは遠近を区別します。ここでの周期は%3から%4トークンまであります。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Choose other pairs: click a dial, then turn the wheel or press Up and Down.</source>
        <translation>別のペアを選ぶには、ダイヤルをクリックし、ホイールを回すか上下キーを押します。</translation>
    </message>
    <message>
        <source>Show the fastest and the slowest</source>
        <translation>最も速いペアと最も遅いペアを表示</translation>
    </message>
    <message>
        <source>Periods against the trained window</source>
        <translation>周期と学習済みウィンドウ</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each point is a period. Below the line of the trained context &lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt; = %1 a pair came round at least once and showed every angle. From the theoretical critical dimension on it never did:&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt; = ⌈(&lt;i&gt;d&lt;/i&gt;/2)·log&lt;sub&gt;&lt;i&gt;θ&lt;/i&gt;&lt;sub&gt;base&lt;/sub&gt;&lt;/sub&gt;(&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;/2π)⌉ = %2&lt;/p&gt;&lt;p&gt;A point's fill says how much of its cycle training saw.&lt;/p&gt;</source>
        <translation>&lt;p&gt;各点は周期です。学習済みコンテキスト長&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt; = %1の線より下のペアは、少なくとも1周してすべての角度を示しました。理論上の臨界次元以降のペアは、一度も1周していません。&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt; = ⌈(&lt;i&gt;d&lt;/i&gt;/2)·log&lt;sub&gt;&lt;i&gt;θ&lt;/i&gt;&lt;sub&gt;base&lt;/sub&gt;&lt;/sub&gt;(&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;/2π)⌉ = %2&lt;/p&gt;&lt;p&gt;点の塗りは、その周期のうち学習で現れた割合を示します。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Point at a pair in the shaded part, or click it: the other views mark it too.</source>
        <translation>網掛け部分のペアにポインターを置くかクリックすると、ほかのビューでも印が付きます。</translation>
    </message>
    <message>
        <source>Mark pair %1</source>
        <translation>ペア%1に印を付ける</translation>
    </message>
    <message>
        <source>What goes wrong beyond it</source>
        <translation>その先で何が壊れるか</translation>
    </message>
    <message>
        <source>&lt;p&gt;Beyond &lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt; the slow pairs turn on, to angles that training never saw. Pair &lt;i&gt;i&lt;/i&gt; is out of distribution at length &lt;i&gt;L&lt;/i&gt; when&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;i&lt;/i&gt; ≥ &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt; &amp;nbsp;and&amp;nbsp; &lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; &amp;lt; &lt;i&gt;L&lt;/i&gt;/&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;.&lt;/p&gt;&lt;p&gt;The model cannot read such angles, and loses what stands far back.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;を越えると、遅いペアは学習で一度も現れなかった角度へと回り続けます。ペア&lt;i&gt;i&lt;/i&gt;が長さ&lt;i&gt;L&lt;/i&gt;で分布外になるのは&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;i&lt;/i&gt; ≥ &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt; &amp;nbsp;かつ&amp;nbsp; &lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; &amp;lt; &lt;i&gt;L&lt;/i&gt;/&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;&lt;/p&gt;&lt;p&gt;のときです。モデルはそのような角度を読めず、はるか前にあるものを見失います。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Move the target length beyond the trained context and watch the dials.</source>
        <translation>目標長を学習済みコンテキスト長より先へ動かし、ダイヤルの変化を見てください。</translation>
    </message>
    <message>
        <source>Set the target to %1</source>
        <translation>目標長を%1に設定</translation>
    </message>
    <message>
        <source>Hide numbers in documents and ask for them: a needle test over length and depth, some seconds.</source>
        <translation>文書に番号を隠して尋ねます。長さと深さについてのニードルテストで、数秒で終わります。</translation>
    </message>
    <message>
        <source>Run a needle test</source>
        <translation>ニードルテストを実行</translation>
    </message>
    <message>
        <source>Position interpolation</source>
        <translation>位置補間 (PI)</translation>
    </message>
    <message>
        <source>&lt;p&gt;Divide every angle by the same factor, the extension ratio:&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;s&lt;/i&gt; = &lt;i&gt;L&lt;/i&gt;/&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;&lt;/p&gt;&lt;p&gt;No dial leaves its trained arc any more. But fast pairs, which needed no help, now turn &lt;i&gt;s&lt;/i&gt; times less from one token to the next, and neighbours are harder to tell apart.&lt;/p&gt;</source>
        <translation>&lt;p&gt;すべての角度を同じ係数、つまり拡張比で割ります。&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;s&lt;/i&gt; = &lt;i&gt;L&lt;/i&gt;/&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;&lt;/p&gt;&lt;p&gt;どのダイヤルも学習済みの弧から出なくなります。しかし、助けの要らなかった速いペアまで、1トークンあたりの回転が&lt;i&gt;s&lt;/i&gt;分の1になり、隣どうしの区別が難しくなります。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Choose PI among the methods, and see every dial stay within its arc.</source>
        <translation>方式の中からPIを選ぶと、どのダイヤルも弧に収まることがわかります。</translation>
    </message>
    <message>
        <source>Use PI</source>
        <translation>PIを使う</translation>
    </message>
    <message>
        <source>NTK-aware scaling</source>
        <translation>NTK-awareスケーリング</translation>
    </message>
    <message>
        <source>&lt;p&gt;Change the base instead: the factor grows with the pair, from 1 for the fastest to &lt;i&gt;s&lt;/i&gt; for the slowest.&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;s&lt;/i&gt;&lt;sup&gt;2&lt;i&gt;i&lt;/i&gt;/(&lt;i&gt;d&lt;/i&gt;−2)&lt;/sup&gt;&lt;/p&gt;&lt;p&gt;Fast pairs keep their resolution. Yet all pairs but the last get less than &lt;i&gt;s&lt;/i&gt;, so those from &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt; on still leave what training saw: the rings mark them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;代わりに底を変えます。係数は最も速いペアの1から、最も遅いペアの&lt;i&gt;s&lt;/i&gt;まで、ペアとともに大きくなります。&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;s&lt;/i&gt;&lt;sup&gt;2&lt;i&gt;i&lt;/i&gt;/(&lt;i&gt;d&lt;/i&gt;−2)&lt;/sup&gt;&lt;/p&gt;&lt;p&gt;速いペアは分解能を保ちます。しかし最後のペア以外の係数は&lt;i&gt;s&lt;/i&gt;に届かないため、&lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt;以降のペアは依然として学習の範囲を外れます。輪の印がそれを示します。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Add NTK beside PI and compare the two curves of rescale factors.</source>
        <translation>PIの横にNTKを加え、再スケール係数の2本の曲線を比べてください。</translation>
    </message>
    <message>
        <source>Add NTK</source>
        <translation>NTKを追加</translation>
    </message>
    <message>
        <source>Double the target: s grows, and with it what NTK leaves below the line.</source>
        <translation>目標長を2倍にすると、sが大きくなり、NTKで線を下回る部分も増えます。</translation>
    </message>
    <message>
        <source>YaRN</source>
        <translation>YaRN</translation>
    </message>
    <message>
        <source>&lt;p&gt;Treat the pairs by how often they turned in training: more than &lt;i&gt;β&lt;/i&gt;&lt;sub&gt;fast&lt;/sub&gt; = 32 times: leave alone; less than &lt;i&gt;β&lt;/i&gt;&lt;sub&gt;slow&lt;/sub&gt; = 1: interpolate by &lt;i&gt;s&lt;/i&gt;; a ramp between.&lt;/p&gt;&lt;p align="center"&gt;1/&lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = (1 − &lt;i&gt;γ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;)/&lt;i&gt;s&lt;/i&gt; + &lt;i&gt;γ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;&lt;/p&gt;&lt;p&gt;Queries and keys are also scaled by the attention factor 0.1·ln &lt;i&gt;s&lt;/i&gt; + 1, which sharpens attention over the longer text.&lt;/p&gt;</source>
        <translation>&lt;p&gt;学習中に回った回数でペアを分けて扱います。&lt;i&gt;β&lt;/i&gt;&lt;sub&gt;fast&lt;/sub&gt; = 32回より多ければそのままにし、&lt;i&gt;β&lt;/i&gt;&lt;sub&gt;slow&lt;/sub&gt; = 1回より少なければ&lt;i&gt;s&lt;/i&gt;で補間し、その間は傾斜をつけます。&lt;/p&gt;&lt;p align="center"&gt;1/&lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = (1 − &lt;i&gt;γ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;)/&lt;i&gt;s&lt;/i&gt; + &lt;i&gt;γ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;&lt;/p&gt;&lt;p&gt;クエリとキーにはアテンション係数0.1·ln &lt;i&gt;s&lt;/i&gt; + 1も掛かり、長いテキストでのアテンションが鋭くなります。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Add YaRN: its curve reaches s just at the theoretical critical dimension.</source>
        <translation>YaRNを加えると、その曲線はちょうど理論上の臨界次元でsに達します。</translation>
    </message>
    <message>
        <source>Add YaRN</source>
        <translation>YaRNを追加</translation>
    </message>
    <message>
        <source>The real critical dimension</source>
        <translation>真の臨界次元</translation>
    </message>
    <message>
        <source>&lt;p&gt;A pair that came round only once or twice saw each angle rarely. LongRoPE2 supposes that such pairs are under-trained too, so that the real critical dimension &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt; lies lower: between the pair with ten periods in training (%1) and &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt; = %2.&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;i&lt;/i&gt; ≥ &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt;: &lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; ≥ &lt;i&gt;s&lt;/i&gt;, &amp;nbsp; below: &lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;λ&lt;/i&gt;(&lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt;)&lt;sup&gt; &lt;i&gt;i&lt;/i&gt;/&lt;i&gt;d&lt;/i&gt;rcd&lt;/sup&gt;&lt;/p&gt;</source>
        <translation>&lt;p&gt;1、2周しかしなかったペアは、各角度をまれにしか見ていません。LongRoPE2は、そのようなペアも学習不足で、真の臨界次元&lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt;はより低く、学習中に10周期を終えたペア (%1) と&lt;i&gt;d&lt;/i&gt;&lt;sub&gt;tcd&lt;/sub&gt; = %2の間にあると考えます。&lt;/p&gt;&lt;p align="center"&gt;&lt;i&gt;i&lt;/i&gt; ≥ &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt;: &lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; ≥ &lt;i&gt;s&lt;/i&gt;、&amp;nbsp; それより下: &lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; = &lt;i&gt;λ&lt;/i&gt;(&lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt;)&lt;sup&gt; &lt;i&gt;i&lt;/i&gt;/&lt;i&gt;d&lt;/i&gt;rcd&lt;/sup&gt;&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Drag the upright handle to the left: the factors follow.</source>
        <translation>縦のハンドルを左へドラッグすると、係数がそれに従います。</translation>
    </message>
    <message>
        <source>Move it to pair %1</source>
        <translation>ペア%1へ移動</translation>
    </message>
    <message>
        <source>The search, live</source>
        <translation>探索を実際に見る</translation>
    </message>
    <message>
        <source>&lt;p&gt;Where &lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt; lies and how large the factors should be is measured. The search mutates candidates with &lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt; from &lt;i&gt;s&lt;/i&gt; to 2&lt;i&gt;s&lt;/i&gt;, never falling, and keeps the best by needle-driven perplexity:&lt;/p&gt;&lt;p align="center"&gt;exp of the mean of −log &lt;i&gt;p&lt;/i&gt; over the answer's tokens&lt;/p&gt;&lt;p&gt;Each point is a candidate; lower is better. The lines are the formulas.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;i&gt;d&lt;/i&gt;&lt;sub&gt;rcd&lt;/sub&gt;の位置と係数の大きさは測定で決まります。探索は、&lt;i&gt;λ&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;が&lt;i&gt;s&lt;/i&gt;から2&lt;i&gt;s&lt;/i&gt;で減少しない候補を突然変異させ、ニードル基準のパープレキシティで最良のものを残します。&lt;/p&gt;&lt;p align="center"&gt;回答トークンの−log &lt;i&gt;p&lt;/i&gt;の平均のexp&lt;/p&gt;&lt;p&gt;各点は候補で、低いほど良い結果です。線は各方式の式です。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Start a short search and watch it; it can be stopped at any time, and what it found is kept.</source>
        <translation>短い探索を開始して見てください。いつでも停止でき、見つかったものは保持されます。</translation>
    </message>
    <message>
        <source>Start a short search</source>
        <translation>短い探索を開始</translation>
    </message>
    <message>
        <source>Click a point: its factors appear in the charts above.</source>
        <translation>点をクリックすると、その係数が上のグラフに現れます。</translation>
    </message>
    <message>
        <source>Choose the best so far</source>
        <translation>これまでの最良を選択</translation>
    </message>
    <message>
        <source>Mixed windows</source>
        <translation>混合ウィンドウ</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rescaled factors alone cost some accuracy; training with both kinds of windows regains it. Short windows (≤ &lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;) train with the original RoPE, attention staying inside each document; long windows of &lt;i&gt;L&lt;/i&gt; tokens train with the rescaled one.&lt;/p&gt;&lt;p&gt;Afterwards the original factors serve up to &lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;, the rescaled ones beyond, so that the short context is kept.&lt;/p&gt;</source>
        <translation>&lt;p&gt;再スケール係数だけでは精度がいくらか下がりますが、両方の種類のウィンドウによる学習で取り戻せます。短いウィンドウ (≤ &lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;) は元のRoPEで、アテンションを各文書の内側に限って学習します。&lt;i&gt;L&lt;/i&gt;トークンの長いウィンドウは再スケールRoPEで学習します。&lt;/p&gt;&lt;p&gt;その後は&lt;i&gt;L&lt;/i&gt;&lt;sub&gt;train&lt;/sub&gt;まで元の係数、その先は再スケール係数を使うため、短文脈性能が保持されます。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Train a few steps and watch the losses of both kinds of windows and the mix of each batch. The trained model is kept until the program ends.</source>
        <translation>数ステップ学習し、両方の種類のウィンドウの損失と各バッチの混合比を見てください。学習したモデルはプログラムの終了まで保持されます。</translation>
    </message>
    <message>
        <source>Train eight steps</source>
        <translation>8ステップ学習</translation>
    </message>
</context>
<context>
    <name>TrainingFacts</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Long windows</source>
        <translation>長いウィンドウ</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1、%2まで</translation>
    </message>
    <message>
        <source>Rescale factors of the long windows; %1</source>
        <translation>長いウィンドウの再スケール係数。%1</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>generated recall</source>
        <translation>生成された想起問題</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>%1 × %2 tokens</source>
        <translation>%1 × %2トークン</translation>
    </message>
    <message>
        <source>Segments of a step and their length</source>
        <translation>1ステップのセグメント数と長さ</translation>
    </message>
    <message>
        <source>Short : long</source>
        <translation>短 : 長</translation>
    </message>
    <message>
        <source>Tokens in short windows to tokens in long ones</source>
        <translation>短いウィンドウと長いウィンドウのトークン数の比</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Peak, after %1 steps of warm-up; cosine decay over %2 steps</source>
        <translation>%1ステップのウォームアップ後のピーク値。%2ステップのコサイン減衰</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>重み減衰</translation>
    </message>
    <message>
        <source>AdamW's, of matrices</source>
        <translation>行列に対するAdamWの重み減衰</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Largest norm of the whole gradient</source>
        <translation>勾配全体の最大ノルム</translation>
    </message>
    <message>
        <source>Short attention</source>
        <translation>短文脈アテンション</translation>
    </message>
    <message>
        <source>Attention factor of short windows; of long ones %1</source>
        <translation>短いウィンドウのアテンション係数。長いウィンドウでは%1</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
</context>
<context>
    <name>WindowArguments</name>
    <message>
        <source>“%1” is not the number of a run: write it as --run 3. ropewalk-cli runs lists them.</source>
        <translation>「%1」は実行の番号ではありません。--run 3のように書いてください。一覧はropewalk-cli runsで表示できます。</translation>
    </message>
    <message>
        <source>Run %1 is named twice: name another one to stand beside it.</source>
        <translation>実行%1が2回指定されています。横に並べる別の実行を指定してください。</translation>
    </message>
    <message>
        <source>Ropewalk: see which rotary dimensions break beyond the trained context, and search for what mends them.</source>
        <translation>Ropewalk: 学習済みコンテキスト長を越えるとどの回転次元が破綻するかを確かめ、それを直すものを探索します。</translation>
    </message>
    <message>
        <source>Hugging Face folder or GGUF file to open</source>
        <translation>開くHugging FaceフォルダーまたはGGUFファイル</translation>
    </message>
    <message>
        <source>Open a known model without weights: phi3-mini, llama3-8b, llama2-7b, smollm2-135m</source>
        <translation>重みのない既知のモデルを開く: phi3-mini、llama3-8b、llama2-7b、smollm2-135m</translation>
    </message>
    <message>
        <source>File that keeps the runs</source>
        <translation>実行を保存するファイル</translation>
    </message>
    <message>
        <source>Open recorded run N of the workspace; given more than once, the runs are compared with the first</source>
        <translation>ワークスペースに記録された実行Nを開く。複数回指定すると、最初の実行と比較します</translation>
    </message>
    <message>
        <source>First view of a search: fitness, d_rcd, population, lineage, compare or sensitivity</source>
        <translation>探索の最初のビュー: fitness、d_rcd、population、lineage、compare、sensitivity</translation>
    </message>
    <message>
        <source>Begin the guided tour at a step: its number or its name (%1)</source>
        <translation>ガイドツアーを指定のステップから開始。番号または名前 (%1)</translation>
    </message>
    <message>
        <source>Begin in presenter mode, with large type</source>
        <translation>文字の大きなプレゼンターモードで開始</translation>
    </message>
    <message>
        <source>light or dark; else as the system</source>
        <translation>lightまたはdark。指定がなければシステムに従います</translation>
    </message>
    <message>
        <source>Write a PNG of the window and end</source>
        <translation>ウィンドウのPNGを書き出して終了</translation>
    </message>
    <message>
        <source>Size of the window, e.g. 1600x1000</source>
        <translation>ウィンドウのサイズ (例: 1600x1000)</translation>
    </message>
    <message>
        <source>“%1” is not a step of the tour: use a number from 1 to %2, or one of %3.</source>
        <translation>「%1」はツアーのステップではありません。1～%2の番号か、%3のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>The tour opens the small model: name no model, preset or run beside --tour.</source>
        <translation>ツアーは小さなモデルを開きます。--tourと一緒にモデル、プリセット、実行を指定しないでください。</translation>
    </message>
    <message>
        <source>“%1” is not a view of a search. Known: %2.</source>
        <translation>「%1」は探索のビューではありません。使える名前: %2。</translation>
    </message>
    <message>
        <source>“%1” is not a preset. Known: phi3-mini, llama3-8b, llama2-7b, smollm2-135m.</source>
        <translation>「%1」はプリセットではありません。使える名前: phi3-mini、llama3-8b、llama2-7b、smollm2-135m。</translation>
    </message>
    <message>
        <source>“%1” is not a theme: use light or dark.</source>
        <translation>「%1」はテーマではありません。lightかdarkを使ってください。</translation>
    </message>
    <message>
        <source>“%1” is not a size: write it as 1600x1000.</source>
        <translation>「%1」はサイズではありません。1600x1000のように書いてください。</translation>
    </message>
    <message>
        <source>File that keeps the runs, known by its content, as for --workspace</source>
        <translation>実行を保存するファイル。内容から判別され、--workspaceで指定した場合と同じです</translation>
    </message>
    <message>
        <source>%1 is a workspace too: name it or --workspace %2, not both.</source>
        <translation>%1もワークスペースです。これと--workspace %2のどちらか一方だけを指定してください。</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>今は実行できません</translation>
    </message>
</context>
<context>
    <name>ropewalk::AttentionAlongView</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>on the needle</source>
        <translation>ニードルへ</translation>
    </message>
    <message>
        <source>Place in the document (tokens)</source>
        <translation>文書内の位置 (トークン)</translation>
    </message>
    <message>
        <source>Place (tokens)</source>
        <translation>位置 (トークン)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>0.01 %</source>
        <translation>0.01 %</translation>
    </message>
    <message>
        <source>100 % of the attention (log)</source>
        <translation>アテンションの100 % (対数)</translation>
    </message>
    <message>
        <source>needle</source>
        <translation>ニードル</translation>
    </message>
    <message>
        <source>%1: %2 % in layer %3</source>
        <translation>%1: 層%3で%2 %</translation>
    </message>
    <message>
        <source>Most attention on the needle — %1</source>
        <translation>ニードルへの最大のアテンション — %1</translation>
    </message>
    <message>
        <source>The question's attention along the document</source>
        <translation>文書に沿った問いのアテンション</translation>
    </message>
    <message>
        <source>Shows where in the document the question looks, layer by layer, and how much of it falls on the needle.</source>
        <translation>問いが文書のどこを見るか、またそのうちどれだけがニードルに向くかを、層ごとに示します。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Layer %1 of %2 is not measured&lt;/p&gt;</source>
        <translation>&lt;p&gt;%2の層%1は測定されていません&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About token</source>
        <translation>トークン (約)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Share of the question's attention</source>
        <translation>問いのアテンションの割合</translation>
    </message>
    <message>
        <source>Share on the needle</source>
        <translation>ニードルに向く割合</translation>
    </message>
    <message>
        <source>Needle's tokens</source>
        <translation>ニードルのトークン</translation>
    </message>
    <message>
        <source>mean over heads</source>
        <translation>全ヘッドの平均</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>ヘッド%1</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;, layer %2, %3&lt;/p&gt;&lt;table&gt;%4&lt;/table&gt;&lt;p&gt;Click to show this layer.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;、層%2、%3&lt;/p&gt;&lt;table&gt;%4&lt;/table&gt;&lt;p&gt;クリックするとこの層を表示します。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>a set's share</comment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Most on the needle: %1</source>
        <translation>ニードルへの最大値: %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::AttentionDialog</name>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>The model reads one needle document; its queries and keys show how large the logits are at each distance, what each rotary pair adds, and where the question looks.</source>
        <translation>モデルが1つのニードル文書を読み、そのクエリとキーから、距離ごとのロジットの大きさ、各回転ペアの寄与、問いが見る位置がわかります。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Tokens of the document, e.g. 4k (k = 1024); default: the target length</source>
        <translation>文書のトークン数 (例: 4k、k = 1024)。既定値は目標長です</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>Place of the needle, 0 (start) to 1 (right before the question); default 0</source>
        <translation>ニードルの位置。0 (先頭) から1 (問いの直前) まで。既定値は0です</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Which of the documents of that length and depth, counted from 0, to 9999; default 0. They are those of a needle test with the same seed</source>
        <translation>その長さと深さの文書のうち何番目か。0から数えて9999まで。既定値は0です。同じシードのニードルテストと同じ文書です</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Layers to measure, counted from 0, separated by commas; empty: all %1</source>
        <translation>測定する層。0から数え、コンマで区切ります。空欄ならすべて (%1層)</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Tokens whose queries are read, evenly over the document, 1 to 100000; default 64. The question's last token is always one</source>
        <translation>クエリを読み取るトークン数。文書全体から均等に選びます。1～100000、既定値は64です。問いの最後のトークンは必ず含まれます</translation>
    </message>
    <message>
        <source>Factor sets, on the same document</source>
        <translation>係数セット (同じ文書で評価)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>First factor set</source>
        <translation>1つ目の係数セット</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Second factor set, drawn beside the first</source>
        <translation>1つ目の横に描く、2つ目の係数セット</translation>
    </message>
    <message>
        <source>Factor set A</source>
        <translation>係数セットA</translation>
    </message>
    <message>
        <source>Factor set B</source>
        <translation>係数セットB</translation>
    </message>
    <message>
        <source>“%1” is not a list of layers. Write numbers from 0 to %2 separated by commas, or nothing for all.</source>
        <translation>「%1」は層のリストではありません。0～%2の番号をコンマで区切って書くか、すべての層なら空欄にしてください。</translation>
    </message>
    <message>
        <source>A and B are the same factor set: choose another one, or none, for B.</source>
        <translation>AとBが同じ係数セットです。Bには別のセットか「なし」を選んでください。</translation>
    </message>
</context>
<context>
    <name>ropewalk::AttentionDistanceChart</name>
    <message>
        <source>Attention logits by distance</source>
        <translation>距離別のアテンションのロジット</translation>
    </message>
    <message>
        <source>Shows how large the attention's logits are at each distance between query and key, on a document that the model has read.</source>
        <translation>モデルが読んだ文書について、クエリとキーの距離ごとのアテンションのロジットの大きさを示します。</translation>
    </message>
    <message>
        <source>Measure attention…</source>
        <translation>アテンションを測定…</translation>
    </message>
    <message>
        <source>Distance from query to key (tokens, log)</source>
        <translation>クエリからキーまでの距離 (トークン、対数)</translation>
    </message>
    <message>
        <source>Logit q·k·m²/√d (mean, quartiles)</source>
        <translation>ロジットq·k·m²/√d (平均、四分位)</translation>
    </message>
    <message>
        <source>Logit q·k·m²/√d</source>
        <translation>ロジットq·k·m²/√d</translation>
    </message>
    <message>
        <source>Logit</source>
        <translation>ロジット</translation>
    </message>
    <message>
        <source>Mean as a line, from the lower to the upper quartile as a band. Click to hide or show.</source>
        <translation>線は平均、帯は下側から上側の四分位までです。クリックで表示を切り替えます。</translation>
    </message>
    <message>
        <source>This layer is not measured yet</source>
        <translation>この層はまだ測定されていません</translation>
    </message>
    <message>
        <source>Logits by distance, %1</source>
        <translation>距離別のロジット、%1</translation>
    </message>
    <message>
        <source>L_train %1</source>
        <translation>L_train %1</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>quartiles and median</source>
        <translation>四分位と中央値</translation>
    </message>
    <message>
        <source>%1 / %2 / %3</source>
        <translation>%1 / %2 / %3</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Distance %1&lt;/b&gt; tokens, %2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;&lt;p&gt;Logits, before the softmax&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;距離%1&lt;/b&gt;トークン、%2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;&lt;p&gt;ソフトマックス前のロジット&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::AttentionPairChart</name>
    <message>
        <source>Share of each rotary pair in the attention</source>
        <translation>アテンションでの各回転ペアの割合</translation>
    </message>
    <message>
        <source>Shows how much each rotary pair adds to the attention's logits, and which pairs turn beyond the phases that training saw.</source>
        <translation>アテンションのロジットに各回転ペアがどれだけ寄与するか、またどのペアが学習で現れた位相を越えて回るかを示します。</translation>
    </message>
    <message>
        <source>Share of the logits (mean absolute)</source>
        <translation>ロジットに占める割合 (平均絶対値)</translation>
    </message>
    <message>
        <source>Share of the logits</source>
        <translation>ロジットに占める割合</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Rotary pair i</source>
        <translation>回転ペアi</translation>
    </message>
    <message>
        <source>Click to hide or show.</source>
        <translation>クリックで表示を切り替えます。</translation>
    </message>
    <message>
        <source>whole circle seen</source>
        <translation>全周が学習済み</translation>
    </message>
    <message>
        <source>The pair completed its period inside L_train.</source>
        <translation>ペアはL_trainの中で1周期を完了しています。</translation>
    </message>
    <message>
        <source>inside its arc</source>
        <translation>弧の内側</translation>
    </message>
    <message>
        <source>The pair never completed its period in training, and does not turn further at this length.</source>
        <translation>ペアは学習中に1周期を完了していませんが、この長さではその範囲を越えて回りません。</translation>
    </message>
    <message>
        <source>beyond its arc</source>
        <translation>弧の外側</translation>
    </message>
    <message>
        <source>At this length the pair turns to phases that training never saw.</source>
        <translation>この長さでは、ペアは学習で一度も現れなかった位相まで回ります。</translation>
    </message>
    <message>
        <source>d_tcd %1</source>
        <translation>d_tcd %1</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1: なし</translation>
    </message>
    <message>
        <source>%1: %2 pairs with %3 % of the logits</source>
        <translation>%1: %2ペア、ロジットの%3 %</translation>
    </message>
    <message>
        <source>This layer is not measured yet</source>
        <translation>この層はまだ測定されていません</translation>
    </message>
    <message>
        <source>Beyond what training saw at %1 — %2</source>
        <translation>%1で学習の範囲外 — %2</translation>
    </message>
    <message>
        <source>share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>cycles at %1</source>
        <translation>%1での周回数</translation>
    </message>
    <message>
        <source>of the trained arc</source>
        <translation>学習済みの弧に対する比</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>%1, beyond</source>
        <translation>%1、範囲外</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;, period %2 tokens, %3 cycles in training&lt;/p&gt;&lt;table&gt;%4&lt;/table&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;ペア%1&lt;/b&gt;、周期%2トークン、学習中に%3周&lt;/p&gt;&lt;table&gt;%4&lt;/table&gt;</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a set and its count of pairs</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Pairs beyond training: %1</source>
        <translation>学習範囲外のペア: %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::AttentionView</name>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>The layer that the two charts of logits are of, counted from 0</source>
        <translation>2つのロジットのグラフが示す層。0から数えます</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>One attention head, or the mean of all heads of the layer</source>
        <translation>1つのアテンションヘッド、または層の全ヘッドの平均</translation>
    </message>
    <message>
        <source>mean over heads</source>
        <translation>全ヘッドの平均</translation>
    </message>
    <message>
        <source>Loading the model and reading the document</source>
        <translation>モデルを読み込み、文書を読んでいます</translation>
    </message>
    <message>
        <source>needle at depth %1, document %2</source>
        <translation>深さ%1のニードル、文書%2</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1層</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1層</translation>
    </message>
</context>
<context>
    <name>ropewalk::BoundaryChart</name>
    <message>
        <source>Policies at the trained context</source>
        <translation>学習済みコンテキスト長でのポリシー</translation>
    </message>
    <message>
        <source>Shows what each policy at the trained context costs: how far the next token's probabilities are from those of a full recompute.</source>
        <translation>学習済みコンテキスト長での各ポリシーのコスト、つまり次のトークンの確率が全再計算の場合からどれだけ離れているかを示します。</translation>
    </message>
    <message>
        <source>Compare policies at the crossing</source>
        <translation>越える位置でのポリシーを比較</translation>
    </message>
    <message>
        <source>KL from a full recompute (nats, log)</source>
        <translation>全再計算からのKL (nat、対数)</translation>
    </message>
    <message>
        <source>KL (nats, log)</source>
        <translation>KL (nat、対数)</translation>
    </message>
    <message>
        <source>KL (nats)</source>
        <translation>KL (nat)</translation>
    </message>
    <message>
        <source>Prefix length n (tokens)</source>
        <translation>プレフィックス長n (トークン)</translation>
    </message>
    <message>
        <source>Prefix length n (tokens; %1)</source>
        <translation>プレフィックス長n (トークン、%1)</translation>
    </message>
    <message>
        <source>Mean beyond the trained context: %1 nats. The step that crosses took %2. Click to hide or show.</source>
        <translation>学習済みコンテキスト長を越えた部分の平均: %1 nat。越えるステップに%2かかりました。クリックで表示を切り替えます。</translation>
    </message>
    <message>
        <source>Beyond %1 tokens no policy differs from a full recompute</source>
        <translation>%1トークンを越えても、全再計算と異なるポリシーはありません</translation>
    </message>
    <message>
        <source>Costliest beyond %1 tokens: %2, %3 nats on average</source>
        <translation>%1トークンを越えて最もコストが高いもの: %2、平均%3 nat</translation>
    </message>
    <message>
        <source>crossing: trained context %1</source>
        <translation>越える位置: 学習済みコンテキスト長%1</translation>
    </message>
    <message>
        <source>0 and below 10⁻⁹ are drawn here</source>
        <translation>0と10⁻⁹未満はここに描きます</translation>
    </message>
    <message>
        <source>next token's NLL</source>
        <translation>次のトークンのNLL</translation>
    </message>
    <message>
        <source>most probable token</source>
        <translation>最も確率の高いトークン</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>another</source>
        <translation>別のもの</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;After %1 tokens&lt;/b&gt;, %2; full recompute: NLL %3&lt;/p&gt;&lt;table&gt;%4&lt;/table&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;%1トークン後&lt;/b&gt;、%2。全再計算: NLL %3&lt;/p&gt;&lt;table&gt;%4&lt;/table&gt;</translation>
    </message>
    <message>
        <source>within the trained context</source>
        <translation>学習済みコンテキスト長の内側</translation>
    </message>
    <message>
        <source>beyond the trained context</source>
        <translation>学習済みコンテキスト長の外側</translation>
    </message>
</context>
<context>
    <name>ropewalk::CandidateComparison</name>
    <message>
        <source>Factors of both candidates</source>
        <translation>両候補の係数</translation>
    </message>
    <message>
        <source>candidate %1</source>
        <translation>候補%1</translation>
    </message>
</context>
<context>
    <name>ropewalk::CandidateList</name>
    <message>
        <source>Clear the mark and close the list</source>
        <translation>印を消して一覧を閉じる</translation>
    </message>
    <message>
        <source>Marked candidates</source>
        <translation>印を付けた候補</translation>
    </message>
    <message>
        <source>The best %1 of %2 candidates</source>
        <translation>候補%2件中の上位%1件</translation>
    </message>
    <message>
        <source>1 candidate</source>
        <translation>候補1件</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>候補%1件</translation>
    </message>
</context>
<context>
    <name>ropewalk::CandidateListModel</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1件後</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>世代</translation>
    </message>
    <message>
        <source>d_rcd</source>
        <translation>d_rcd</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>95 % int.</source>
        <translation>95%区間</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Number of the candidate, in the order in which candidates were made</source>
        <translation>候補の番号。候補が作られた順です</translation>
    </message>
    <message>
        <source>Generation; 0 is the initial population</source>
        <translation>世代。0は初期集団です</translation>
    </message>
    <message>
        <source>Critical dimension, pairs</source>
        <translation>臨界次元 (ペア)</translation>
    </message>
    <message>
        <source>exp of the mean NLL over the documents that it saw; 1 is perfect</source>
        <translation>評価した文書でのNLLの平均のexp。1が完全です</translation>
    </message>
    <message>
        <source>95 % interval over the documents (Student's t on the NLL)</source>
        <translation>文書間の95%信頼区間 (NLLに対するStudentのt分布)</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>作られ方</translation>
    </message>
    <message>
        <source>After how many documents racing stopped it; empty: it saw all</source>
        <translation>レーシングが何件の文書の後で停止したか。空欄ならすべてを評価しました</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChartTable</name>
    <message>
        <source>Values of the chart</source>
        <translation>グラフの値</translation>
    </message>
    <message>
        <source>Copy selected cells</source>
        <translation>選択したセルをコピー</translation>
    </message>
    <message>
        <source>Select all cells</source>
        <translation>すべてのセルを選択</translation>
    </message>
    <message>
        <source>Close the table (T)</source>
        <translation>表を閉じる (T)</translation>
    </message>
    <message>
        <source>Close the table</source>
        <translation>表を閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::ChartView</name>
    <message>
        <source>Save, copy and view options</source>
        <translation>保存、コピー、表示のオプション</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG picture (*.svg);;PDF page (*.pdf);;CSV data (*.csv)</source>
        <translation>PNG画像 (*.png);;SVG画像 (*.svg);;PDFページ (*.pdf);;CSVデータ (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose a folder that you may write to, with enough room.</source>
        <translation>%1に書き込めませんでした。書き込み権限と空き容量のあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Copy data as CSV</source>
        <translation>データをCSVとしてコピー</translation>
    </message>
    <message>
        <source>Save as PNG, SVG, PDF or CSV…</source>
        <translation>PNG、SVG、PDF、CSVで保存…</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>表を表示</translation>
    </message>
    <message>
        <source>Show the chart’s values as a table beside it (T)</source>
        <translation>グラフの値を横に表として表示します (T)</translation>
    </message>
    <message>
        <source>Copy visible data</source>
        <translation>表示中のデータをコピー</translation>
    </message>
    <message>
        <source>Copy the rows that the axes show as CSV</source>
        <translation>軸に表示されている行をCSVとしてコピーします</translation>
    </message>
    <message>
        <source>Save visible data…</source>
        <translation>表示中のデータを保存…</translation>
    </message>
    <message>
        <source>Save the rows that the axes show as a CSV file</source>
        <translation>軸に表示されている行をCSVファイルとして保存します</translation>
    </message>
    <message>
        <source>Save visible data</source>
        <translation>表示中のデータを保存</translation>
    </message>
    <message>
        <source>CSV data (*.csv)</source>
        <translation>CSVデータ (*.csv)</translation>
    </message>
</context>
<context>
    <name>ropewalk::ColorMap</name>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
</context>
<context>
    <name>ropewalk::CommandDelegate</name>
    <message>
        <source>%1 · on</source>
        <translation>%1 · オン</translation>
    </message>
</context>
<context>
    <name>ropewalk::CommandPalette</name>
    <message>
        <source>No command has these letters.</source>
        <translation>この文字を含むコマンドはありません。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Do something, or go to a view, a model, a run or a help page</source>
        <translation>操作の実行、またはビュー、モデル、実行、ヘルプページへの移動</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>実行したい操作</translation>
    </message>
    <message>
        <source>Type some letters of it; arrow keys choose, Enter does it, Esc closes</source>
        <translation>名前の一部を入力します。矢印キーで選び、Enterで実行し、Escで閉じます</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
</context>
<context>
    <name>ropewalk::CompareTable</name>
    <message>
        <source>%1 · baseline</source>
        <translation>%1 · ベースライン</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>This run has no such parameter</source>
        <translation>この実行にこのパラメーターはありません</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>This run has no such score</source>
        <translation>この実行にこのスコアはありません</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n document(s); in brackets its 95 % interval</source>
        <translation>
            <numerusform>文書%n件での%1。括弧内はその95%信頼区間です</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ropewalk::CompareView</name>
    <message>
        <source>What differs between the compared runs</source>
        <translation>比較中の実行の相違点</translation>
    </message>
    <message>
        <source>Scores of the compared runs, held against the baseline</source>
        <translation>ベースラインと比べた、比較中の実行のスコア</translation>
    </message>
    <message>
        <source>Runs stand here against each other: what differs, scores with differences and tests, factors and courses overlaid, needle grids side by side. Choose runs in the run list and take “Open beside the current run”, or drag them here.</source>
        <translation>ここで実行を互いに比べます。相違点、差と検定を添えたスコア、重ねて描いた係数と推移、並べたニードルグリッドが表示されます。実行一覧で実行を選んで「現在の実行と並べて開く」を使うか、ここへドラッグしてください。</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>実行を表示</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Make this run the baseline</source>
        <translation>この実行をベースラインにする</translation>
    </message>
    <message>
        <source>Hold all other runs against this one</source>
        <translation>ほかのすべての実行をこの実行と比べます</translation>
    </message>
    <message>
        <source>Move this run one place earlier</source>
        <translation>この実行を1つ前へ移動</translation>
    </message>
    <message>
        <source>Move this run one place earlier; the first place is the baseline's</source>
        <translation>この実行を1つ前へ移動します。先頭がベースラインです</translation>
    </message>
    <message>
        <source>Move this run one place later</source>
        <translation>この実行を1つ後ろへ移動</translation>
    </message>
    <message>
        <source>Take this run out of the comparison</source>
        <translation>この実行を比較から外す</translation>
    </message>
    <message>
        <source>Take this run out of the comparison; it stays in the workspace</source>
        <translation>この実行を比較から外します。ワークスペースには残ります</translation>
    </message>
    <message>
        <source>Open this run in its own view</source>
        <translation>この実行を専用のビューで開く</translation>
    </message>
    <message>
        <source>Take out all runs</source>
        <translation>すべての実行を外す</translation>
    </message>
    <message>
        <source>Empty the comparison; the runs stay in the workspace</source>
        <translation>比較を空にします。実行はワークスペースに残ります</translation>
    </message>
    <message>
        <source>Show all parameters</source>
        <translation>すべてのパラメーターを表示</translation>
    </message>
    <message>
        <source>Show all parameters, also those that are the same</source>
        <translation>値が同じものも含めて、すべてのパラメーターを表示します</translation>
    </message>
    <message>
        <source>Report of these runs…</source>
        <translation>これらの実行のレポート…</translation>
    </message>
    <message>
        <source>Write one page with question, settings, figures, scores and how to repeat it, as HTML or PDF</source>
        <translation>問い、設定、図、スコア、再現方法をまとめた1ページを、HTMLまたはPDFで作成します</translation>
    </message>
    <message>
        <source>Undo the change of the comparison</source>
        <translation>比較の変更を元に戻す</translation>
    </message>
    <message>
        <source>Undo the last change of the comparison (Ctrl+Z)</source>
        <translation>比較への最後の変更を元に戻します (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo the change of the comparison</source>
        <translation>比較の変更をやり直す</translation>
    </message>
    <message>
        <source>Redo the change of the comparison (Ctrl+Shift+Z)</source>
        <translation>比較への変更をやり直します (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Factor set of the chosen run</source>
        <translation>選んだ実行の係数セット</translation>
    </message>
    <message>
        <source>The chosen run has several factor sets: which one is compared</source>
        <translation>選んだ実行には複数の係数セットがあります。比較に使うセットを選びます</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>レポート…</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>Scores against the baseline</source>
        <translation>ベースラインとのスコアの比較</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>What varies</source>
        <translation>異なる項目</translation>
    </message>
    <message>
        <source>Add another run: then what differs stands here.</source>
        <translation>別の実行を追加すると、相違点がここに表示されます。</translation>
    </message>
    <message>
        <source>These runs have the same settings, model and documents.</source>
        <translation>これらの実行は設定、モデル、文書が同じです。</translation>
    </message>
    <message>
        <source>None of these runs has a score yet.</source>
        <translation>これらの実行にはまだスコアがありません。</translation>
    </message>
    <message>
        <source>None of these runs has rescale factors yet.</source>
        <translation>これらの実行にはまだ再スケール係数がありません。</translation>
    </message>
    <message>
        <source>Add another run: then what varies stands here.</source>
        <translation>別の実行を追加すると、異なる項目がここに表示されます。</translation>
    </message>
    <message>
        <source>Fewer than two parameters or scores vary between these runs.</source>
        <translation>これらの実行で異なるパラメーターまたはスコアが2つ未満です。</translation>
    </message>
    <message>
        <source>Which of the run's factor sets is compared</source>
        <translation>実行のどの係数セットを比較するか</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>ropewalk::ComparedRuns</name>
    <message>
        <source>%1 · %2</source>
        <comment>run and its factor set</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Add %n run(s)</source>
        <translation>
            <numerusform>%n件の実行を追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」を取り除く</translation>
    </message>
    <message>
        <source>Remove all runs</source>
        <translation>すべての実行を取り除く</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>「%1」を移動</translation>
    </message>
    <message>
        <source>Make “%1” the baseline</source>
        <translation>「%1」をベースラインにする</translation>
    </message>
    <message>
        <source>Choose the set %1</source>
        <translation>セット%1を選択</translation>
    </message>
</context>
<context>
    <name>ropewalk::ComparisonChart</name>
    <message>
        <source>Two candidates pair by pair</source>
        <translation>2つの候補のペアごとの比較</translation>
    </message>
    <message>
        <source>Shows the factors of two candidates pair by pair, and their ratio.</source>
        <translation>2つの候補の係数をペアごとに並べ、その比も示します。</translation>
    </message>
    <message>
        <source>Choose two candidates</source>
        <translation>候補を2つ選択</translation>
    </message>
    <message>
        <source>Rescale factor λ</source>
        <translation>再スケール係数λ</translation>
    </message>
    <message>
        <source>λ</source>
        <translation>λ</translation>
    </message>
    <message>
        <source>Rotary pair i</source>
        <translation>回転ペアi</translation>
    </message>
    <message>
        <source>B / A</source>
        <translation>B / A</translation>
    </message>
    <message>
        <source>%1 has %2 rotary pairs, %3 has %4: factors of different models cannot be compared pair by pair. Choose two candidates of one model.</source>
        <translation>%1の回転ペアは%2、%3は%4です。異なるモデルの係数はペアごとに比べられません。同じモデルの候補を2つ選んでください。</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>未評価</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>perplexity of A %1, of B %2</source>
        <translation>パープレキシティはAが%1、Bが%2</translation>
    </message>
    <message>
        <source>No document in common; %1</source>
        <translation>共通の文書がありません。%1</translation>
    </message>
    <message>
        <source>B − A %1%2 nats</source>
        <translation>B − A %1%2 nat</translation>
    </message>
    <message>
        <source>%1 on one document, which tells nothing; %2</source>
        <translation>文書1件で%1となり、何も言えません。%2</translation>
    </message>
    <message>
        <source>%1, p %2 on %3 documents; %4</source>
        <translation>%1、p %2 (文書%3件)。%4</translation>
    </message>
    <message>
        <source>&lt; 0.001</source>
        <translation>&lt; 0.001</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <source>d_tcd %1</source>
        <translation>d_tcd %1</translation>
    </message>
    <message>
        <source>d_rcd of both %1</source>
        <translation>両方のd_rcd %1</translation>
    </message>
    <message>
        <source>d_rcd of A %1</source>
        <translation>Aのd_rcd %1</translation>
    </message>
    <message>
        <source>d_rcd of B %1</source>
        <translation>Bのd_rcd %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;ペア%1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;</translation>
    </message>
    <message>
        <source>λ of A</source>
        <translation>Aのλ</translation>
    </message>
    <message>
        <source>λ of B</source>
        <translation>Bのλ</translation>
    </message>
</context>
<context>
    <name>ropewalk::ComparisonModel</name>
    <message>
        <source>Pair</source>
        <translation>ペア</translation>
    </message>
    <message>
        <source>λ of A</source>
        <translation>Aのλ</translation>
    </message>
    <message>
        <source>λ of B</source>
        <translation>Bのλ</translation>
    </message>
    <message>
        <source>B / A</source>
        <translation>B / A</translation>
    </message>
</context>
<context>
    <name>ropewalk::CriticalDimensionChart</name>
    <message>
        <source>Best fitness by critical dimension</source>
        <translation>臨界次元別の最良の適応度</translation>
    </message>
    <message>
        <source>Shows the best fitness at each critical dimension d_rcd, and which of them cannot be told apart.</source>
        <translation>臨界次元d_rcdごとの最良の適応度と、そのうち区別できないものを示します。</translation>
    </message>
    <message>
        <source>Start a search</source>
        <translation>探索を開始</translation>
    </message>
    <message>
        <source>Best needle perplexity (log)</source>
        <translation>最良のニードルのパープレキシティ (対数)</translation>
    </message>
    <message>
        <source>Perplexity (log)</source>
        <translation>パープレキシティ (対数)</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>Critical dimension d_rcd (pairs)</source>
        <translation>臨界次元d_rcd (ペア)</translation>
    </message>
    <message>
        <source>%1 is a search of another model or target length than the first one. Choose searches of one model and one target.</source>
        <translation>%1は、最初の探索とモデルまたは目標長が異なります。同じモデル、同じ目標長の探索を選んでください。</translation>
    </message>
    <message>
        <source>best at each d_rcd</source>
        <translation>各d_rcdでの最良</translation>
    </message>
    <message>
        <source>pooled</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>cannot be told from the best</source>
        <translation>最良と区別できない</translation>
    </message>
    <message>
        <source>Paired t test over the documents, p ≥ 0.05. From the least to the greatest such d_rcd.</source>
        <translation>文書間の対応のあるt検定でp ≥ 0.05。該当する最小のd_rcdから最大のd_rcdまでです。</translation>
    </message>
    <message>
        <source>worse, p &lt; 0.05</source>
        <translation>最良より悪い、p &lt; 0.05</translation>
    </message>
    <message>
        <source>A small cross on the point: worse than the best on the same documents.</source>
        <translation>点に付いた小さな×印: 同じ文書で最良のものより悪いことを示します。</translation>
    </message>
    <message>
        <source>all stopped early</source>
        <translation>すべて早期停止</translation>
    </message>
    <message>
        <source>No candidate of this d_rcd saw all documents: the one that got furthest.</source>
        <translation>このd_rcdには、すべての文書を評価した候補がありません。最も多く評価したものを示します。</translation>
    </message>
    <message>
        <source>Best d_rcd %1; every other measured one is worse (p &lt; 0.05)</source>
        <translation>最良のd_rcd %1。測定したほかのすべては、これより悪い結果です (p &lt; 0.05)</translation>
    </message>
    <message>
        <source>Best d_rcd %1; %2 to %3 cannot be told apart (p ≥ 0.05)</source>
        <translation>最良のd_rcd %1。%2～%3は区別できません (p ≥ 0.05)</translation>
    </message>
    <message>
        <source>No candidate has seen all documents yet</source>
        <translation>すべての文書を評価した候補はまだありません</translation>
    </message>
    <message>
        <source>%1; theory d_tcd %2</source>
        <translation>%1。理論上はd_tcd %2</translation>
    </message>
    <message>
        <source>theory: d_tcd %1</source>
        <translation>理論上: d_tcd %1</translation>
    </message>
    <message>
        <source>ten periods: d_tcd¹⁰ %1</source>
        <translation>10周期: d_tcd¹⁰ %1</translation>
    </message>
    <message>
        <source>found: d_rcd %1</source>
        <translation>発見: d_rcd %1</translation>
    </message>
    <message>
        <source>found: d_rcd %1 (%2–%3)</source>
        <translation>発見: d_rcd %1 (%2–%3)</translation>
    </message>
    <message>
        <source>Needle perplexity</source>
        <translation>ニードルのパープレキシティ</translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;95 % interval</source>
        <translation>&amp;nbsp;&amp;nbsp;95%信頼区間</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Against the best (nats)</source>
        <translation>最良との差 (nat)</translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;p, paired</source>
        <translation>&amp;nbsp;&amp;nbsp;p、対応あり</translation>
    </message>
    <message>
        <source>&lt;p&gt;All candidates of this d_rcd were stopped early&lt;/p&gt;</source>
        <translation>&lt;p&gt;このd_rcdの候補はすべて早期停止しました&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;d_rcd %1&lt;/b&gt; %2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;%4</source>
        <translation>&lt;p&gt;&lt;b&gt;d_rcd %1&lt;/b&gt; %2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;%4</translation>
    </message>
</context>
<context>
    <name>ropewalk::CurveSection</name>
    <message>
        <source>Which lines of the runs are laid over each other</source>
        <translation>重ねて表示する実行の線</translation>
    </message>
    <message>
        <source>Course and scores</source>
        <translation>推移とスコア</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 runs)</source>
        <translation>%1 (%3件中%2件の実行)</translation>
    </message>
    <message>
        <source>None of these runs has a course or a score by length to draw.</source>
        <translation>これらの実行には、描画できる推移も長さ別のスコアもありません。</translation>
    </message>
</context>
<context>
    <name>ropewalk::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Ropewalk</source>
        <translation>Ropewalk</translation>
    </message>
</context>
<context>
    <name>ropewalk::DocumentEditor</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Repeat its text where it is too short</source>
        <translation>短すぎるときはテキストを繰り返す</translation>
    </message>
    <message>
        <source>Draw the needle's depth from the seed</source>
        <translation>ニードルの深さをシードから決める</translation>
    </message>
    <message>
        <source>Needle</source>
        <translation>ニードル</translation>
    </message>
    <message>
        <source>The text of needle and question. Default: what the model was trained to answer, where its folder says so; else the paper's magic number</source>
        <translation>ニードルと問いのテキスト。既定値は、モデルのフォルダーに記載があれば回答するよう学習した内容、なければ論文の魔法の番号です</translation>
    </message>
    <message>
        <source>Noise sentences (RULER)</source>
        <translation>ノイズ文 (RULER)</translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation>生成テキスト</translation>
    </message>
    <message>
        <source>Text files of a folder</source>
        <translation>フォルダー内のテキストファイル</translation>
    </message>
    <message>
        <source>Haystack</source>
        <translation>ヘイスタック</translation>
    </message>
    <message>
        <source>What the documents are filled with. Default: RULER's noise sentences; the paper uses books</source>
        <translation>文書を埋める内容。既定値はRULERのノイズ文で、論文では書籍を使っています</translation>
    </message>
    <message>
        <source>Haystack folder</source>
        <translation>ヘイスタックのフォルダー</translation>
    </message>
    <message>
        <source>Folder with .txt files</source>
        <translation>.txtファイルのあるフォルダー</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Its text files (UTF-8) are read in the order of their names; others are passed over by name</source>
        <translation>テキストファイル (UTF-8) を名前順に読み込みます。ほかのファイルは読み飛ばし、その名前を知らせます</translation>
    </message>
    <message>
        <source>Off by default: a folder with too little text is refused, and what is missing is said</source>
        <translation>既定ではオフです。テキストの足りないフォルダーは受け付けられず、不足分が示されます</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>A whole number from 0 on; default 0. Same spec and seed, same documents and candidates</source>
        <translation>0以上の整数。既定値は0です。仕様とシードが同じなら、文書と候補も同じです</translation>
    </message>
    <message>
        <source>Off, as in the paper: the needle stands at the start</source>
        <translation>オフなら論文と同じく、ニードルは先頭に置かれます</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>文</translation>
    </message>
    <message>
        <source>What hides in the text, e.g. “The best thing to do in {key} is number {number}.” {key} and {number} are drawn for each document</source>
        <translation>テキストに隠す文。例: 「{key}で一番のおすすめは{number}番です。」{key}と{number}は文書ごとに選ばれます</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>What the document ends with, up to where the answer follows</source>
        <translation>文書の末尾に置く問い。この直後に回答が続きます</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>What counts as found: {number}, or words that stand in the sentence and not in the question</source>
        <translation>見つけたとみなす内容。{number}か、文にあって問いにはない語です</translation>
    </message>
    <message>
        <source>The code of {key} is {number}.</source>
        <translation>{key}のコードは{number}です。</translation>
    </message>
    <message>
        <source>What is the code of {key}? It is</source>
        <translation>{key}のコードは何ですか？それは</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>自作の文</translation>
    </message>
    <message>
        <source>Sentence, question and answer as you write them</source>
        <translation>自分で書いた文、問い、回答</translation>
    </message>
    <message>
        <source>Folder with text files</source>
        <translation>テキストファイルのあるフォルダー</translation>
    </message>
    <message>
        <source>Choose the folder whose text files fill the documents, or another haystack.</source>
        <translation>文書を埋めるテキストファイルのあるフォルダーを選ぶか、別のヘイスタックを選んでください。</translation>
    </message>
    <message>
        <source>Write the needle’s sentence, its question and its answer, or choose another needle.</source>
        <translation>ニードルの文、問い、回答を書くか、別のニードルを選んでください。</translation>
    </message>
    <message>
        <source>Choose the text of needle and question.</source>
        <translation>ニードルと問いのテキストを選んでください。</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 on.</source>
        <translation>シードは0以上の整数でなければなりません。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ExperimentDialog</name>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>From a short measurement on this machine and the work that the fields ask for. With racing the number of evaluations is a guess from earlier searches</source>
        <translation>このマシンでの短い測定と、各欄の指定による作業量から求めます。レーシングを使う場合、評価回数はこれまでの探索からの推定です</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
</context>
<context>
    <name>ropewalk::ExploreBar</name>
    <message>
        <source>Editing by hand</source>
        <translation>手動編集</translation>
    </message>
</context>
<context>
    <name>ropewalk::ExploreController</name>
    <message>
        <source>Editing by hand</source>
        <translation>手動編集</translation>
    </message>
    <message>
        <source>Edit a copy of the current set by hand</source>
        <translation>現在のセットの複製を手動で編集</translation>
    </message>
    <message>
        <source>Gives it handles in the chart of rescale factors: drag them, or use the arrow keys</source>
        <translation>再スケール係数のグラフにハンドルが付きます。ドラッグするか、矢印キーを使ってください</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Save the current factor set as…</source>
        <translation>現在の係数セットに名前を付けて保存…</translation>
    </message>
    <message>
        <source>Keeps it in the workspace by a name</source>
        <translation>名前を付けてワークスペースに保存します</translation>
    </message>
    <message>
        <source>Search from the edited set…</source>
        <translation>編集したセットから探索…</translation>
    </message>
    <message>
        <source>Opens a search that has this set among its starting points</source>
        <translation>このセットを出発点に含む探索を開きます</translation>
    </message>
    <message>
        <source>Stop editing by hand</source>
        <translation>手動編集を終了</translation>
    </message>
    <message>
        <source>Takes the edited set away; can be undone</source>
        <translation>編集したセットを取り除きます。元に戻せます</translation>
    </message>
    <message>
        <source>No set is edited by hand.</source>
        <translation>手動で編集中のセットはありません。</translation>
    </message>
    <message>
        <source>No factor set is drawn.</source>
        <translation>描画中の係数セットはありません。</translation>
    </message>
    <message>
        <source>No weights are open.</source>
        <translation>重みが開かれていません。</translation>
    </message>
    <message>
        <source>Edit factors by hand</source>
        <translation>係数を手動で編集</translation>
    </message>
    <message>
        <source>Move the critical dimension to %1</source>
        <translation>臨界次元を%1へ移動</translation>
    </message>
    <message>
        <source>By hand, from %1</source>
        <translation>手動編集、%1から</translation>
    </message>
    <message>
        <source>the set before</source>
        <translation>前のセット</translation>
    </message>
    <message>
        <source>Edit %1 by hand</source>
        <translation>%1を手動で編集</translation>
    </message>
    <message>
        <source>Set pair %1 to λ %2</source>
        <translation>ペア%1をλ %2に設定</translation>
    </message>
    <message>
        <source>Move a group of pairs, pair %1 to λ %2</source>
        <translation>ペアのグループを移動、ペア%1をλ %2に</translation>
    </message>
    <message>
        <source>Move the upper part, pair %1 to λ %2</source>
        <translation>上部を移動、ペア%1をλ %2に</translation>
    </message>
    <message>
        <source>No weights are open: the needle perplexity cannot be measured</source>
        <translation>重みが開かれていないため、ニードルのパープレキシティを測定できません</translation>
    </message>
    <message>
        <source>Open a model with weights to see how each change moves its needle perplexity</source>
        <translation>重みのあるモデルを開くと、変更のたびにニードルのパープレキシティがどう動くかがわかります</translation>
    </message>
    <message>
        <source>Not measured: %1</source>
        <translation>測定できません: %1</translation>
    </message>
    <message>
        <source>Needle perplexity: waits until the run has ended</source>
        <translation>ニードルのパープレキシティ: 実行の終了待ち</translation>
    </message>
    <message>
        <source>A run has the processor. What you edit now is measured when it ends or is stopped.</source>
        <translation>実行がプロセッサーを使用中です。今の編集内容は、実行が終わるか停止したときに測定されます。</translation>
    </message>
    <message>
        <source>Needle perplexity: measuring…</source>
        <translation>ニードルのパープレキシティ: 測定中…</translation>
    </message>
    <message>
        <source>A newer change stops this measurement and starts its own</source>
        <translation>新しい変更があると、この測定は中止され、新しい測定が始まります</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>文書%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of exactly %2 tokens with one needle each, the same for every set; the perplexity of the answer's tokens, 1 at best. Answer tokens right: %3 %. Measured in %4.</source>
        <translation>ちょうど%2トークンの%1で、それぞれにニードルが1つあり、どのセットでも同じ文書です。回答トークンのパープレキシティで、最良は1です。回答トークンの正解率: %3 %。測定時間は%4です。</translation>
    </message>
    <message>
        <source>Save the factor set</source>
        <translation>係数セットを保存</translation>
    </message>
    <message>
        <source>Name in the workspace</source>
        <translation>ワークスペースでの名前</translation>
    </message>
    <message>
        <source>a model without weights</source>
        <translation>重みのないモデル</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>What is edited by hand is not recorded: %1</source>
        <translation>手動編集の内容は記録されません: %1</translation>
    </message>
    <message>
        <source>Needle perplexity %1 on %2 of %3, in %4</source>
        <translation>ニードルのパープレキシティ%1 (%3の%2、所要時間%4)</translation>
    </message>
    <message>
        <source>Needle perplexity %1; %2: %3. On %4 of %5, in %6</source>
        <translation>ニードルのパープレキシティ%1、%2: %3 (%5の%4、所要時間%6)</translation>
    </message>
    <message>
        <source>Documents of %1 tokens would take too long here: shorter ones say less about the target.</source>
        <translation>%1トークンの文書は、ここでは時間がかかりすぎます。より短い文書からは、目標長についてわかることが少なくなります。</translation>
    </message>
    <message>
        <source>Recorded as run %1.</source>
        <translation>実行%1として記録しました。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ExploreListModel</name>
    <message>
        <source>start</source>
        <translation>出発点</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>セット</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>95 % int.</source>
        <translation>95%区間</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Moved pairs</source>
        <translation>動かしたペア</translation>
    </message>
    <message>
        <source>d_rcd</source>
        <translation>d_rcd</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>In the order in which the sets were measured</source>
        <translation>セットが測定された順です</translation>
    </message>
    <message>
        <source>Needle perplexity over the documents: exp of the mean NLL of the answer's tokens; 1 is perfect</source>
        <translation>文書全体でのニードルのパープレキシティ: 回答トークンのNLLの平均のexp。1が完全です</translation>
    </message>
    <message>
        <source>95 % interval over the documents (Student's t on the NLL)</source>
        <translation>文書間の95%信頼区間 (NLLに対するStudentのt分布)</translation>
    </message>
    <message>
        <source>Perplexity against the starting set's, on the same documents, percent; below 0 is better</source>
        <translation>同じ文書での、出発点のセットに対するパープレキシティの変化 (%)。0未満なら改善です</translation>
    </message>
    <message>
        <source>Pairs whose factor differs from the starting set's</source>
        <translation>係数が出発点のセットと異なるペア</translation>
    </message>
    <message>
        <source>Critical dimension, pairs</source>
        <translation>臨界次元 (ペア)</translation>
    </message>
    <message>
        <source>Seconds that measuring took</source>
        <translation>測定にかかった秒数</translation>
    </message>
</context>
<context>
    <name>ropewalk::ExploreView</name>
    <message>
        <source>Measured sets</source>
        <translation>測定したセット</translation>
    </message>
    <message>
        <source>Sets that were measured while they were edited by hand</source>
        <translation>手動で編集している間に測定したセット</translation>
    </message>
    <message>
        <source>Gives a copy of this set handles in the chart of rescale factors; what is edited now is left, which can be undone</source>
        <translation>このセットの複製に、再スケール係数のグラフ上のハンドルを付けます。今編集中のセットからは離れますが、元に戻せます</translation>
    </message>
    <message>
        <source>set %1 of run %2</source>
        <translation>実行%2のセット%1</translation>
    </message>
    <message>
        <source>Edit a copy</source>
        <translation>複製を編集</translation>
    </message>
    <message>
        <source>Edit a copy of the start</source>
        <translation>出発点の複製を編集</translation>
    </message>
    <message>
        <source>Edit a copy of set %1</source>
        <translation>セット%1の複製を編集</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>セット%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>文書%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>documents and their length</comment>
        <translation>%2の%1</translation>
    </message>
</context>
<context>
    <name>ropewalk::ExportDialog</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Export factors</source>
        <translation>係数をエクスポート</translation>
    </message>
    <message>
        <source>Factor set</source>
        <translation>係数セット</translation>
    </message>
    <message>
        <source>The set that is exported</source>
        <translation>エクスポートするセット</translation>
    </message>
    <message>
        <source>Factor set to export</source>
        <translation>エクスポートする係数セット</translation>
    </message>
    <message>
        <source>For</source>
        <translation>出力先</translation>
    </message>
    <message>
        <source>Program to export for</source>
        <translation>エクスポート先のプログラム</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>書き出す内容</translation>
    </message>
    <message>
        <source>Which factors are used when</source>
        <translation>係数の使い分け</translation>
    </message>
    <message>
        <source>Copies the list of changes</source>
        <translation>変更の一覧をコピーします</translation>
    </message>
    <message>
        <source>Copies the text</source>
        <translation>テキストをコピーします</translation>
    </message>
    <message>
        <source>%1 (*%2)</source>
        <translation>%1 (*%2)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1に書き込みました。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>キャンセルしました。何も書き込まれていません。</translation>
    </message>
</context>
<context>
    <name>ropewalk::FactorChart</name>
    <message>
        <source>Rescale factors</source>
        <translation>再スケール係数</translation>
    </message>
    <message>
        <source>Shows by how much each method stretches every rotary pair.</source>
        <translation>各方式が、それぞれの回転ペアをどれだけ伸ばすかを示します。</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>モデルを開く…</translation>
    </message>
    <message>
        <source>Rescale factor λ</source>
        <translation>再スケール係数λ</translation>
    </message>
    <message>
        <source>Factor λ</source>
        <translation>係数λ</translation>
    </message>
    <message>
        <source>λ</source>
        <translation>λ</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>対数軸</translation>
    </message>
    <message>
        <source>Stretch of every pair for %1: s = %2</source>
        <translation>%1に対する各ペアの伸長率: s = %2</translation>
    </message>
    <message>
        <source>s = %1</source>
        <translation>s = %1</translation>
    </message>
    <message>
        <source>2s = %1</source>
        <translation>2s = %1</translation>
    </message>
    <message>
        <source>Rescale factor λ (log)</source>
        <translation>再スケール係数λ (対数)</translation>
    </message>
    <message>
        <source>Factor λ (log)</source>
        <translation>係数λ (対数)</translation>
    </message>
    <message>
        <source>λ (log)</source>
        <translation>λ (対数)</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;, period %2 tokens&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;ペア%1&lt;/b&gt;、周期%2トークン&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;</translation>
    </message>
    <message>
        <source>Edit a copy by hand</source>
        <translation>複製を手動で編集</translation>
    </message>
    <message>
        <source>Drag up or down: moves all pairs from the critical dimension %1 on together.</source>
        <translation>上下にドラッグすると、臨界次元%1以降のすべてのペアがまとめて動きます。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Pair %1&lt;/b&gt;: λ %2</source>
        <translation>&lt;b&gt;ペア%1&lt;/b&gt;: λ %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Pairs %1 to %2&lt;/b&gt;, here pair %3: λ %4</source>
        <translation>&lt;b&gt;ペア%1～%2&lt;/b&gt;、ここはペア%3: λ %4</translation>
    </message>
    <message>
        <source>allowed %1 to %2: λ never falls from pair to pair</source>
        <translation>%1～%2が可能です。λはペアの順に減少しません</translation>
    </message>
    <message>
        <source>allowed from %1 on: λ never falls from pair to pair</source>
        <translation>%1以上が可能です。λはペアの順に減少しません</translation>
    </message>
    <message>
        <source>%1, attention factor %2. %3</source>
        <translation>%1、アテンション係数%2。%3</translation>
    </message>
</context>
<context>
    <name>ropewalk::FactorExport</name>
    <message>
        <source>Export factors…</source>
        <translation>係数をエクスポート…</translation>
    </message>
    <message>
        <source>To transformers, vLLM, llama.cpp or a file of Ropewalk's own</source>
        <translation>transformers、vLLM、llama.cpp、またはRopewalk独自のファイルへ</translation>
    </message>
</context>
<context>
    <name>ropewalk::FactorSetModel</name>
    <message>
        <source>LongRoPE2 of %1, %2</source>
        <translation>%1のLongRoPE2、%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::FilterMenu</name>
    <message>
        <source>Show archived runs</source>
        <translation>アーカイブした実行を表示</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>このフィルターを保存…</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>フィルターの例</translation>
    </message>
    <message>
        <source>Saved filters, archived runs and columns</source>
        <translation>保存したフィルター、アーカイブした実行、列</translation>
    </message>
    <message>
        <source>Shows archived runs in the list too</source>
        <translation>アーカイブした実行も一覧に表示します</translation>
    </message>
    <message>
        <source>Keeps the filter under a name in the workspace</source>
        <translation>フィルターに名前を付けてワークスペースに保存します</translation>
    </message>
    <message>
        <source>What can be written in the filter of the run list</source>
        <translation>実行一覧のフィルターに書ける内容</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Change saved filters</source>
        <translation>保存したフィルターを変更</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>「%1」の名前を変更…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>このフィルターを保存</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>フィルターの名前:</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>フィルターの名前を変更</translation>
    </message>
</context>
<context>
    <name>ropewalk::FitnessChart</name>
    <message>
        <source>Fitness of the search's candidates</source>
        <translation>探索の候補の適応度</translation>
    </message>
    <message>
        <source>Shows every candidate of a search, the best so far, and the baselines.</source>
        <translation>探索のすべての候補、これまでの最良値、ベースラインを示します。</translation>
    </message>
    <message>
        <source>Start a search</source>
        <translation>探索を開始</translation>
    </message>
    <message>
        <source>Needle perplexity (log)</source>
        <translation>ニードルのパープレキシティ (対数)</translation>
    </message>
    <message>
        <source>Perplexity (log)</source>
        <translation>パープレキシティ (対数)</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>best so far</source>
        <translation>これまでの最良</translation>
    </message>
    <message>
        <source>median of the generation</source>
        <translation>世代の中央値</translation>
    </message>
    <message>
        <source>Mark a rectangle to list its candidates (Shift and drag)</source>
        <translation>矩形で囲み、中の候補を一覧表示 (Shift+ドラッグ)</translation>
    </message>
    <message>
        <source>Candidates evaluated</source>
        <translation>評価済みの候補数</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>世代</translation>
    </message>
    <message>
        <source>Time of work (h:min:s)</source>
        <translation>処理時間 (時:分:秒)</translation>
    </message>
    <message>
        <source>▲ %1 candidates above</source>
        <translation>▲ 上に候補%1件</translation>
    </message>
    <message>
        <source>▲ 1 candidate above</source>
        <translation>▲ 上に候補1件</translation>
    </message>
    <message>
        <source>median by generation</source>
        <translation>世代別の中央値</translation>
    </message>
    <message>
        <source>its middle half (25–75 %)</source>
        <translation>中央の半数 (25–75%)</translation>
    </message>
    <message>
        <source>Half of the candidates of each generation lie in this band.</source>
        <translation>各世代の候補の半数がこの帯に入ります。</translation>
    </message>
    <message>
        <source>d_rcd %1</source>
        <translation>d_rcd %1</translation>
    </message>
    <message>
        <source>Candidates with critical dimension %1. Click to hide or show.</source>
        <translation>臨界次元が%1の候補。クリックで表示を切り替えます。</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>早期停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>held-out</source>
        <translation>ホールドアウト</translation>
    </message>
    <message>
        <source>On documents that the search never used: at the candidate, and for baselines at the right edge.</source>
        <translation>探索で使わなかった文書での値。候補ではその位置に、ベースラインでは右端に示します。</translation>
    </message>
    <message>
        <source>1 candidate</source>
        <translation>候補1件</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>候補%1件</translation>
    </message>
    <message>
        <source>Baselines measured, no candidate yet</source>
        <translation>ベースラインは測定済み、候補はまだありません</translation>
    </message>
    <message>
        <source>%1, none with a whole evaluation yet</source>
        <translation>%1、評価がすべて済んだものはまだありません</translation>
    </message>
    <message>
        <source>%1 needle perplexity %2 at d_rcd %3</source>
        <translation>%1: ニードルのパープレキシティ%2、d_rcd %3</translation>
    </message>
    <message>
        <source>After generation %1: best</source>
        <translation>世代%1終了時の最良</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最良</translation>
    </message>
    <message>
        <source>%1; held-out %2</source>
        <translation>%1。ホールドアウト%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Over candidates</source>
        <translation>候補順</translation>
    </message>
    <message>
        <source>Over generations</source>
        <translation>世代順</translation>
    </message>
    <message>
        <source>Over time of work</source>
        <translation>処理時間順</translation>
    </message>
    <message>
        <source>Fit to most candidates</source>
        <translation>大半の候補に合わせる</translation>
    </message>
    <message>
        <source>Mark a rectangle</source>
        <translation>矩形で囲む</translation>
    </message>
    <message>
        <source>Clear the rectangle</source>
        <translation>矩形を消す</translation>
    </message>
    <message>
        <source>Needle perplexity</source>
        <translation>ニードルのパープレキシティ</translation>
    </message>
    <message>
        <source>NLL (nats per answer token)</source>
        <translation>NLL (nat/回答トークン)</translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;95 % interval</source>
        <translation>&amp;nbsp;&amp;nbsp;95%信頼区間</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Held-out perplexity</source>
        <translation>ホールドアウトのパープレキシティ</translation>
    </message>
    <message>
        <source>%1, %2 documents</source>
        <translation>%1、文書%2件</translation>
    </message>
    <message>
        <source>Answer tokens right</source>
        <translation>回答トークンの正解率</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>d_rcd</source>
        <translation>d_rcd</translation>
    </message>
    <message>
        <source>λ of the last pair</source>
        <translation>最後のペアのλ</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>&lt;p&gt;Failed: %1&lt;/p&gt;</source>
        <translation>&lt;p&gt;失敗: %1&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Stopped early: it could not reach the parents any more&lt;/p&gt;</source>
        <translation>&lt;p&gt;早期停止: 親に届く見込みがなくなりました&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Candidate %1&lt;/b&gt;, generation %2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;%4</source>
        <translation>&lt;p&gt;&lt;b&gt;候補%1&lt;/b&gt;、世代%2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;%4</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>平滑化</translation>
    </message>
    <message>
        <source>Needle perplexity of the sets that were made by hand</source>
        <translation>手動で作ったセットのニードルのパープレキシティ</translation>
    </message>
    <message>
        <source>Shows every set that was made by hand, and the one it began with.</source>
        <translation>手動で作ったすべてのセットと、出発点のセットを示します。</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n set(s) above</source>
        <translation>
            <numerusform>▲ 上にセット%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>smoothed over %1 candidates</source>
        <translation>候補%1件で平滑化</translation>
    </message>
    <message>
        <source>Mean NLL of the candidates up to each, as perplexity; the newest count most. Failed ones are left out.</source>
        <translation>その候補までの候補のNLLの平均を、パープレキシティとして示します。新しい候補ほど重みが大きくなります。失敗した候補は除きます。</translation>
    </message>
    <message>
        <source>Sets with critical dimension %1. Click to hide or show.</source>
        <translation>臨界次元が%1のセット。クリックで表示を切り替えます。</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) by hand</source>
        <translation>
            <numerusform>手動で作ったセット%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑化</translation>
    </message>
    <message>
        <source>Show all sets</source>
        <translation>すべてのセットを表示</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Set %1&lt;/b&gt;, by hand&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;%3</source>
        <translation>&lt;p&gt;&lt;b&gt;セット%1&lt;/b&gt;、手動編集&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;%3</translation>
    </message>
    <message>
        <source>Measured sets, in order</source>
        <translation>測定したセット(測定順)</translation>
    </message>
</context>
<context>
    <name>ropewalk::FolderActions</name>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>The folder %1 is not there any more.</source>
        <translation>フォルダー%1はなくなっています。</translation>
    </message>
    <message>
        <source>No program on this machine shows folders. The files lie in %1.</source>
        <translation>このマシンには、フォルダーを表示するプログラムがありません。ファイルは%1にあります。</translation>
    </message>
</context>
<context>
    <name>ropewalk::FolderEdit</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
</context>
<context>
    <name>ropewalk::GeneratedTextView</name>
    <message>
        <source>Generated text</source>
        <translation>生成テキスト</translation>
    </message>
</context>
<context>
    <name>ropewalk::GenerationController</name>
    <message>
        <source>Stopped: a run began that uses the model.</source>
        <translation>停止しました。モデルを使う実行が始まりました。</translation>
    </message>
    <message>
        <source>A run is using the model. Wait until it has ended, or stop it.</source>
        <translation>実行がモデルを使用中です。終わるまで待つか、停止してください。</translation>
    </message>
</context>
<context>
    <name>ropewalk::GenerationPanel</name>
    <message>
        <source>Copy the generated text</source>
        <translation>生成テキストをコピー</translation>
    </message>
    <message>
        <source>Text that a model writes across its trained context will stand here, with the place where the factors are switched.</source>
        <translation>モデルが学習済みコンテキスト長を越えて書くテキストが、係数の切り替わる位置とともにここに表示されます。</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>モデルを開く…</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>What each policy costs where a text crosses the trained context</source>
        <translation>テキストが学習済みコンテキスト長を越える位置での各ポリシーのコスト</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Generate from the prompt</source>
        <translation>プロンプトから生成</translation>
    </message>
    <message>
        <source>Making a sample text</source>
        <translation>サンプルテキストを作成中</translation>
    </message>
    <message>
        <source>The text that follows the prompt will stand here, token by token, with the place marked where it crosses the trained context.</source>
        <translation>プロンプトに続くテキストが、トークンごとにここに表示されます。学習済みコンテキスト長を越える位置には印が付きます。</translation>
    </message>
    <message>
        <source>Show it on a sample text</source>
        <translation>サンプルテキストで見る</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始しています</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Compare policies</source>
        <translation>ポリシーを比較</translation>
    </message>
    <message>
        <source>Measure what each policy costs where a text crosses the trained context: on the prompt, on it with the text that follows, or on a sample, whichever crosses</source>
        <translation>テキストが学習済みコンテキスト長を越える位置での各ポリシーのコストを測定します。プロンプト、続きを含むテキスト、サンプルのうち、越えるものを使います</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ミリ秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>: %1 of %2 %3</source>
        <translation>: %1/%2 %3</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止しています</translation>
    </message>
    <message>
        <source>original</source>
        <translation>元のまま</translation>
    </message>
    <message>
        <source>The text may grow beyond the trained context of %1 tokens under the original factors: the model runs there outside what it was trained for.</source>
        <translation>元の係数のまま、テキストが学習済みコンテキスト長の%1トークンを越える可能性があります。そこではモデルが学習した範囲の外で動作します。</translation>
    </message>
    <message>
        <source>The text may grow to %1 tokens; the factors are made for %2.</source>
        <translation>テキストは%1トークンまで長くなる可能性がありますが、係数は%2用に作られています。</translation>
    </message>
    <message>
        <source>The prompt of %1 tokens is longer than the trained context of %2: the rescaled factors hold from the start, and there is no crossing.</source>
        <translation>%1トークンのプロンプトは学習済みコンテキスト長の%2より長いため、最初から再スケール係数が使われ、切り替えは起こりません。</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>書いています</translation>
    </message>
    <message>
        <source>passed the trained context of %1 tokens at position %2; nothing was switched</source>
        <translation>位置%2で学習済みコンテキスト長の%1トークンを通過。切り替えなし</translation>
    </message>
    <message>
        <source>crossed the trained context of %1 tokens at position %2; the cached keys were re-rotated in %3</source>
        <translation>位置%2で学習済みコンテキスト長の%1トークンを越え、キャッシュしたキーを%3で再回転</translation>
    </message>
    <message>
        <source>crossed the trained context of %1 tokens at position %2; the cache was recomputed in %3</source>
        <translation>位置%2で学習済みコンテキスト長の%1トークンを越え、キャッシュを%3で再計算</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1トークン/秒</translation>
    </message>
    <message>
        <source>prompt read in %1</source>
        <translation>プロンプトの読み込み%1</translation>
    </message>
    <message>
        <source>cache %1</source>
        <translation>キャッシュ%1</translation>
    </message>
    <message>
        <source>Ended by the model after %1 tokens</source>
        <translation>%1トークン後にモデルが終了</translation>
    </message>
    <message>
        <source>Done: %1 new tokens</source>
        <translation>完了: 新しいトークン%1個</translation>
    </message>
    <message>
        <source>Stopped after %1 new tokens</source>
        <translation>新しいトークン%1個の後で停止</translation>
    </message>
    <message>
        <source>Stopped before the first token</source>
        <translation>最初のトークンの前に停止</translation>
    </message>
    <message>
        <source>Failed after %1 new tokens</source>
        <translation>新しいトークン%1個の後で失敗</translation>
    </message>
</context>
<context>
    <name>ropewalk::GenerationScrubber</name>
    <message>
        <source>Generation whose end is shown</source>
        <translation>終了時を表示する世代</translation>
    </message>
    <message>
        <source>The state of the search at the end of a generation. Also: left and right arrow keys.</source>
        <translation>その世代が終わった時点での探索の状態。左右の矢印キーでも選べます。</translation>
    </message>
    <message>
        <source>end of generation %1 of %1</source>
        <translation>世代%1/%1の終了時</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>end of generation %1 of %2</source>
        <translation>世代%1/%2の終了時</translation>
    </message>
</context>
<context>
    <name>ropewalk::GenerationSettings</name>
    <message>
        <source>Original factors while the text fits the trained context, rescaled ones beyond; the cache is computed again once from the tokens. Exact</source>
        <translation>テキストが学習済みコンテキスト長に収まる間は元の係数、越えると再スケール係数を使います。キャッシュはトークンから1回計算し直します。厳密な方法です</translation>
    </message>
    <message>
        <source>The same, but the cached keys are turned to the new angles and the values stay: fast, an approximation</source>
        <translation>同じですが、キャッシュしたキーを新しい角度へ回し、バリューはそのまま使います。高速ですが近似です</translation>
    </message>
    <message>
        <source>The rescaled factors at every length: nothing is switched</source>
        <translation>どの長さでも再スケール係数を使い、切り替えません</translation>
    </message>
    <message>
        <source>The original factors at every length, also where the model was not trained</source>
        <translation>どの長さでも、モデルが学習していない範囲でも、元の係数を使います</translation>
    </message>
    <message>
        <source>Go on after the end of the text</source>
        <translation>テキストの終わりの後も続ける</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>The rescaled set: one of the sets in the charts. The original one needs no choice</source>
        <translation>再スケールしたセット。グラフにあるセットから選びます。元のセットは選ぶ必要がありません</translation>
    </message>
    <message>
        <source>At the crossing</source>
        <translation>越えるとき</translation>
    </message>
    <message>
        <source>New tokens</source>
        <translation>新しいトークン</translation>
    </message>
    <message>
        <source>Tokens at most, from 1 on; default 64</source>
        <translation>トークン数の上限、1以上。既定値は64です</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>0 (default): always the most probable token. 0 to 10</source>
        <translation>0 (既定値) は、常に最も確率の高いトークン。0～10</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Draw among the k most probable tokens; 0 (default): all</source>
        <translation>確率の高いk個のトークンから選びます。0 (既定値) はすべて</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Draw among the fewest tokens that hold this share of the probability, 0.01 to 1; default 1</source>
        <translation>確率の合計がこの割合になる最少のトークンから選びます。0.01～1、既定値は1です</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Of the draws: same seed, same text. A whole number from 0 on; default 0</source>
        <translation>無作為な選択のシード。同じシードなら同じテキストになります。0以上の整数、既定値は0です</translation>
    </message>
    <message>
        <source>Off: the text ends with the model's end-of-text token</source>
        <translation>オフなら、モデルのテキスト終了トークンで終わります</translation>
    </message>
</context>
<context>
    <name>ropewalk::HandsController</name>
    <message>
        <source>Help: %1</source>
        <translation>ヘルプ: %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Help on the control that has the focus</source>
        <translation>フォーカスのあるコントロールのヘルプ</translation>
    </message>
    <message>
        <source>Help on what the pointer stands on</source>
        <translation>ポインターの下にあるもののヘルプ</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>ユーザーガイド</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次のペイン</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>前のペイン</translation>
    </message>
</context>
<context>
    <name>ropewalk::HeatmapSection</name>
    <message>
        <source>Which needle grids stand side by side</source>
        <translation>並べるニードルグリッドの選択</translation>
    </message>
    <message>
        <source>Which needle score the grids show</source>
        <translation>グリッドに表示するニードルスコア</translation>
    </message>
    <message>
        <source>Needle grids</source>
        <translation>ニードルグリッド</translation>
    </message>
    <message>
        <source>%1, %2 and %2 − %1</source>
        <comment>letters of two runs</comment>
        <translation>%1、%2、%2 − %1</translation>
    </message>
    <message>
        <source>All %1 side by side</source>
        <translation>全%1件を並べる</translation>
    </message>
    <message>
        <source>One grid</source>
        <translation>1つのグリッド</translation>
    </message>
    <message>
        <source>None of these runs has a needle grid.</source>
        <translation>これらの実行にニードルグリッドはありません。</translation>
    </message>
    <message>
        <source>These needle grids have no length and depth in common, so no cell can be held against another.</source>
        <translation>これらのニードルグリッドには共通の長さと深さがないため、セルどうしを比べられません。</translation>
    </message>
</context>
<context>
    <name>ropewalk::HeatmapView</name>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
    <message>
        <source>%1  0</source>
        <translation>%1  0</translation>
    </message>
    <message>
        <source>Difference  −1</source>
        <translation>差  −1</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未計算</translation>
    </message>
    <message>
        <source>trained context ends (%1)</source>
        <translation>学習済み長の終わり (%1)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Document length (tokens)</source>
        <translation>文書の長さ (トークン)</translation>
    </message>
    <message>
        <source>Length (tokens)</source>
        <translation>長さ (トークン)</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Needle depth</source>
        <translation>ニードルの深さ</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>Needle heatmap</source>
        <translation>ニードルヒートマップ</translation>
    </message>
    <message>
        <source>Shows at which lengths and depths the needle is found, for one or two factor sets.</source>
        <translation>1つまたは2つの係数セットについて、どの長さと深さでニードルが見つかるかを示します。</translation>
    </message>
    <message>
        <source>Start a needle test</source>
        <translation>ニードルテストを開始</translation>
    </message>
    <message>
        <source>Generated answers right</source>
        <translation>生成した回答の正解率</translation>
    </message>
    <message>
        <source>Probability of the answer</source>
        <translation>回答の確率</translation>
    </message>
    <message>
        <source>Answer tokens right</source>
        <translation>回答トークンの正解率</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>セット%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>No cell scored yet</source>
        <translation>採点済みのセルはまだありません</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 of generated answers right</source>
        <translation>生成した回答の正解率: %1</translation>
    </message>
    <message>
        <source>Answer’s probability: %1</source>
        <translation>回答の確率: %1</translation>
    </message>
    <message>
        <source>%1 of answer tokens right</source>
        <translation>回答トークンの正解率: %1</translation>
    </message>
    <message>
        <source> · %1 of %2 cells</source>
        <translation> · %2セル中%1セル</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;%1 tokens&lt;/b&gt;, needle at %2 % of the document&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;%1トークン&lt;/b&gt;、ニードルは文書の%2 %の位置&lt;/p&gt;</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>未採点</translation>
    </message>
    <message>
        <source>&lt;br&gt;%1 → %2</source>
        <translation>&lt;br&gt;%1 → %2</translation>
    </message>
    <message>
        <source>&lt;p&gt;Needle → answer%1&lt;/p&gt;</source>
        <translation>&lt;p&gt;ニードル → 回答%1&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>文書1件</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>文書%1件</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 % [%2, %3]</source>
        <translation>%1 % [%2, %3]</translation>
    </message>
    <message>
        <source> [%1, %2]</source>
        <translation> [%1, %2]</translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;NLL, 95 % interval</source>
        <translation>&amp;nbsp;&amp;nbsp;NLL、95%信頼区間</translation>
    </message>
</context>
<context>
    <name>ropewalk::HelpView</name>
    <message>
        <source>Back to the page before</source>
        <translation>前のページへ戻る</translation>
    </message>
    <message>
        <source>On to the page after</source>
        <translation>次のページへ進む</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>ヘルプページ</translation>
    </message>
    <message>
        <source>Topics of the views and dialogs, then the pages of the guide</source>
        <translation>ビューとダイアログの項目、続いてガイドのページ</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>ヘルプの本文</translation>
    </message>
    <message>
        <source>The page %1 is missing from this installation.</source>
        <translation>このインストールにはページ%1がありません。</translation>
    </message>
</context>
<context>
    <name>ropewalk::InlineMessage</name>
    <message>
        <source>Dismiss this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>ropewalk::InspectorFiller</name>
    <message>
        <source>Candidate %1</source>
        <translation>候補%1</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>Starting set</source>
        <translation>出発点のセット</translation>
    </message>
    <message>
        <source>Set %1, by hand</source>
        <translation>セット%1、手動編集</translation>
    </message>
</context>
<context>
    <name>ropewalk::InspectorPanel</name>
    <message>
        <source>Facts about the model, and about the pair, candidate or cell that you point at, will stand here.</source>
        <translation>モデルと、ポインターで指したペア、候補、セルの情報がここに表示されます。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Rotary embedding</source>
        <translation>回転埋め込み</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>ペア</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Needle</source>
        <translation>ニードル</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>NLL</source>
        <translation>NLL</translation>
    </message>
    <message>
        <source>Documents and answers of the selection</source>
        <translation>選択の文書と回答</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Pair i = %1</source>
        <translation>ペアi = %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::JobNotices</name>
    <message>
        <source>%1 % – %2</source>
        <translation>%1 % – %2</translation>
    </message>
    <message>
        <source>A run failed</source>
        <translation>実行が失敗しました</translation>
    </message>
    <message>
        <source>A run has ended</source>
        <translation>実行が終了しました</translation>
    </message>
    <message>
        <source>The work is done.</source>
        <translation>処理が完了しました。</translation>
    </message>
    <message>
        <source>%1 is finished.</source>
        <translation>%1が完了しました。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ropewalk::JobStrip</name>
    <message>
        <source>Pause (Ctrl+Space)</source>
        <translation>一時停止 (Ctrl+Space)</translation>
    </message>
    <message>
        <source>Stop; everything so far is kept (Ctrl+.)</source>
        <translation>停止。それまでの結果はすべて保持されます (Ctrl+.)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Go on (Ctrl+Space)</source>
        <translation>再開 (Ctrl+Space)</translation>
    </message>
    <message>
        <source>%1/%2 %3</source>
        <translation>%1/%2 %3</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止しています</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>%1 of work so far; pauses are not counted</source>
        <translation>これまでの作業時間: %1 (一時停止中は含みません)</translation>
    </message>
    <message>
        <source>How long it will still take is said once enough is done to tell.</source>
        <translation>残り時間は、十分に進んで見積もれるようになると表示されます。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LayoutMenu</name>
    <message>
        <source>Saved layouts…</source>
        <translation>保存したレイアウト…</translation>
    </message>
    <message>
        <source>Save, rename and delete layouts of the views</source>
        <translation>ビューのレイアウトの保存、名前の変更、削除</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>レイアウト: %1</translation>
    </message>
    <message>
        <source>A layout of your own</source>
        <translation>自分で作成したレイアウト</translation>
    </message>
</context>
<context>
    <name>ropewalk::LayoutsDialog</name>
    <message>
        <source>No layout was saved yet: arrange the views, give the layout a name and save it.</source>
        <translation>保存されたレイアウトはまだありません。ビューを配置し、名前を付けて保存してください。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Save the views as they are now</source>
        <translation>現在のビューを保存</translation>
    </message>
    <message>
        <source>Saved layouts</source>
        <translation>保存したレイアウト</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>レイアウト名</translation>
    </message>
    <message>
        <source>A name that is there already is saved over</source>
        <translation>既にある名前を指定すると上書き保存されます</translation>
    </message>
    <message>
        <source>Enter or a double click applies a layout, F2 renames it</source>
        <translation>Enterまたはダブルクリックでレイアウトを適用、F2で名前を変更します</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>上書き保存</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>ropewalk::LengthBar</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1トークン</translation>
    </message>
    <message>
        <source>factors in use: %1</source>
        <translation>使用中の係数: %1</translation>
    </message>
    <message>
        <source>Length of the text: %1</source>
        <translation>テキストの長さ: %1</translation>
    </message>
    <message>
        <source>Prompt %1, under the original factors %2, under the rescaled factors %3 tokens</source>
        <translation>プロンプト%1、元の係数%2、再スケール係数%3トークン</translation>
    </message>
    <message>
        <source>Trained context %1 tokens</source>
        <translation>学習済みコンテキスト長%1トークン</translation>
    </message>
    <message>
        <source>Target %1 tokens</source>
        <translation>目標長%1トークン</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>original factors</source>
        <translation>元の係数</translation>
    </message>
    <message>
        <source>rescaled factors</source>
        <translation>再スケール係数</translation>
    </message>
    <message>
        <source>trained context %1</source>
        <translation>学習済み長%1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目標長%1</translation>
    </message>
</context>
<context>
    <name>ropewalk::LengthEdit</name>
    <message>
        <source>Target length, slider</source>
        <translation>目標長、スライダー</translation>
    </message>
    <message>
        <source>Target length in tokens</source>
        <translation>目標長(トークン)</translation>
    </message>
</context>
<context>
    <name>ropewalk::LineageChart</name>
    <message>
        <source>Fitness along the lineage</source>
        <translation>系譜に沿った適応度</translation>
    </message>
    <message>
        <source>Shows how a candidate came about: its parents back to the initial population.</source>
        <translation>候補がどのように生まれたかを、初期集団までさかのぼる親とともに示します。</translation>
    </message>
    <message>
        <source>Choose the best candidate</source>
        <translation>最良の候補を選択</translation>
    </message>
    <message>
        <source>Needle perplexity (log)</source>
        <translation>ニードルのパープレキシティ (対数)</translation>
    </message>
    <message>
        <source>Perplexity (log)</source>
        <translation>パープレキシティ (対数)</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>世代</translation>
    </message>
    <message>
        <source>Candidate %1 is of the initial population</source>
        <translation>候補%1は初期集団に属しています</translation>
    </message>
    <message>
        <source>Candidate %1 in %2 steps from candidate %3: perplexity %4 → %5</source>
        <translation>候補%1は候補%3から%2段階: パープレキシティ%4 → %5</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Candidate %1&lt;/b&gt;, generation %2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;候補%1&lt;/b&gt;、世代%2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;</translation>
    </message>
    <message>
        <source>Needle perplexity</source>
        <translation>ニードルのパープレキシティ</translation>
    </message>
    <message>
        <source>d_rcd</source>
        <translation>d_rcd</translation>
    </message>
</context>
<context>
    <name>ropewalk::LineageModel</name>
    <message>
        <source>initial population</source>
        <translation>初期集団</translation>
    </message>
    <message>
        <source>starting point</source>
        <translation>出発点</translation>
    </message>
    <message>
        <source>mutation</source>
        <translation>突然変異</translation>
    </message>
    <message>
        <source>group moved</source>
        <translation>グループの移動</translation>
    </message>
    <message>
        <source>crossover</source>
        <translation>交叉</translation>
    </message>
    <message>
        <source>d_rcd %1</source>
        <translation>d_rcd %1</translation>
    </message>
    <message>
        <source>another number of pairs</source>
        <translation>ペア数が異なる</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>pair %1</source>
        <translation>ペア%1</translation>
    </message>
    <message>
        <source>pairs %1</source>
        <translation>ペア%1</translation>
    </message>
    <message>
        <source>those below d_rcd</source>
        <translation>d_rcd未満のペア</translation>
    </message>
    <message>
        <source>d_rcd %1 → %2</source>
        <translation>d_rcd %1 → %2</translation>
    </message>
    <message>
        <source>m %1%2</source>
        <translation>m %1%2</translation>
    </message>
    <message>
        <source>%1 (λ × %2 at most)</source>
        <translation>%1 (最大λ × %2)</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 (相手: %2)</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1 (%2%3 nats)</source>
        <translation>%1 (%2%3 nats)</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>世代</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>生成方法</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>Changed against its parent</source>
        <translation>親からの変更点</translation>
    </message>
</context>
<context>
    <name>ropewalk::LineageView</name>
    <message>
        <source>Steps of the lineage</source>
        <translation>系譜の段階</translation>
    </message>
</context>
<context>
    <name>ropewalk::LogView</name>
    <message>
        <source>Notes of runs, warnings and errors will stand here.</source>
        <translation>実行の記録、警告、エラーがここに表示されます。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
</context>
<context>
    <name>ropewalk::MainWindow</name>
    <message>
        <source>Ropewalk</source>
        <translation>Ropewalk</translation>
    </message>
    <message>
        <source>The factors were written to %1.</source>
        <translation>係数を書き出しました: %1</translation>
    </message>
    <message>
        <source>Measuring phase errors…</source>
        <translation>位相誤差を測定中…</translation>
    </message>
    <message>
        <source>Stopping the run before closing. It is kept and can be resumed.</source>
        <translation>閉じる前に実行を停止しています。実行は保存され、再開できます。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>GGUFファイルを開く…</translation>
    </message>
    <message>
        <source>One file with weights, tokenizer and description</source>
        <translation>重み、トークナイザー、モデル記述を含む1つのファイル</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>モデルフォルダーを開く…</translation>
    </message>
    <message>
        <source>A Hugging Face folder: config.json, safetensors, tokenizer.json</source>
        <translation>Hugging Faceフォルダー: config.json、safetensors、tokenizer.json</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用した項目</translation>
    </message>
    <message>
        <source>The small model that Ropewalk brings</source>
        <translation>Ropewalk付属の小型モデル</translation>
    </message>
    <message>
        <source>One million parameters, trained context 512 tokens</source>
        <translation>100万パラメーター、学習済みコンテキスト長512トークン</translation>
    </message>
    <message>
        <source>Known models, without weights</source>
        <translation>既知のモデル(重みなし)</translation>
    </message>
    <message>
        <source>Periods and factors from the description alone, without weights</source>
        <translation>重みを使わず、モデル記述だけから求めた周期と係数</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>スタートページに戻る</translation>
    </message>
    <message>
        <source>Trained context</source>
        <translation>学習済み長</translation>
    </message>
    <message>
        <source>Trained context in tokens</source>
        <translation>学習済みコンテキスト長(トークン)</translation>
    </message>
    <message>
        <source>L_train in tokens. Default: what the model's files say. The LongRoPE2 paper uses 2048 for Phi3-mini where public files say 4096</source>
        <translation>L_train(トークン)。既定値: モデルのファイルに記載された値。Phi3-miniについて、公開ファイルでは4096ですが、LongRoPE2の論文では2048を使っています</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Open needle result files…</source>
        <translation>ニードル結果ファイルを開く…</translation>
    </message>
    <message>
        <source>A folder of result files of the public needle test, or of those that ropewalk-cli writes</source>
        <translation>公開ニードルテストの結果ファイル、またはropewalk-cliが書き出した結果ファイルのフォルダー</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Ropewalk workspaces (*.ropewalk *.sqlite *.db);;All files (*)</source>
        <translation>Ropewalkワークスペース (*.ropewalk *.sqlite *.db);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open or make another…</source>
        <translation>別のものを開く/作成…</translation>
    </message>
    <message>
        <source>The file in which runs are recorded</source>
        <translation>実行が記録されるファイル</translation>
    </message>
    <message>
        <source>Open read-only…</source>
        <translation>読み取り専用で開く…</translation>
    </message>
    <message>
        <source>Its runs can be looked at; nothing is changed in it</source>
        <translation>実行を閲覧できますが、内容は一切変更されません</translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation>バックアップ先…</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>ワークスペースをバックアップ</translation>
    </message>
    <message>
        <source>A whole copy of the workspace, also while a run is recorded in it</source>
        <translation>ワークスペース全体のコピー(実行を記録している間も可能)</translation>
    </message>
    <message>
        <source>Notify when a long run ends</source>
        <translation>長い実行の終了を通知</translation>
    </message>
    <message>
        <source>By a message of the desktop, where a run took over 30 s and another window is in front</source>
        <translation>実行が30秒以上かかり、別のウィンドウが前面にある場合に、デスクトップの通知で知らせます</translation>
    </message>
    <message>
        <source>Reproduce the paper in miniature…</source>
        <translation>論文のミニ再現…</translation>
    </message>
    <message>
        <source>About Ropewalk</source>
        <translation>Ropewalkについて</translation>
    </message>
    <message>
        <source>Ropewalk %1, GPL-3.0-or-later. %2. %3. Qt %4. Method: LongRoPE2 (arXiv 2502.20082).</source>
        <translation>Ropewalk %1、GPL-3.0-or-later。%2。%3。Qt %4。方式: LongRoPE2 (arXiv 2502.20082)。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>A run that is at work is stopped first; it is kept and can be resumed</source>
        <translation>進行中の実行は先に停止されます。実行は保存され、再開できます</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>まだ何も開いていません</translation>
    </message>
    <message>
        <source>Filter the run list</source>
        <translation>実行リストをフィルター</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>%1に移動</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>No factor set is drawn.</source>
        <translation>描画されている係数セットはありません。</translation>
    </message>
    <message>
        <source>Next factor set</source>
        <translation>次の係数セット</translation>
    </message>
    <message>
        <source>Previous factor set</source>
        <translation>前の係数セット</translation>
    </message>
    <message>
        <source>There is no further selection.</source>
        <translation>これ以上の選択はありません。</translation>
    </message>
    <message>
        <source>Back to the selection before</source>
        <translation>前の選択に戻る</translation>
    </message>
    <message>
        <source>Forward to the selection after</source>
        <translation>次の選択に進む</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作業</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>探索…</translation>
    </message>
    <message>
        <source>Needle test…</source>
        <translation>ニードルテスト…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>学習…</translation>
    </message>
    <message>
        <source>Nothing is at work.</source>
        <translation>進行中の作業はありません。</translation>
    </message>
    <message>
        <source>Stop the work; everything so far is kept</source>
        <translation>作業を停止(ここまでの結果は保存されます)</translation>
    </message>
    <message>
        <source>Pause the work, or go on</source>
        <translation>作業を一時停止、または再開</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>preset, without weights</source>
        <translation>プリセット、重みなし</translation>
    </message>
    <message>
        <source>Periods and factors need only the description; open the model's files to search</source>
        <translation>周期と係数にはモデル記述だけで十分です。探索するにはモデルのファイルを開いてください</translation>
    </message>
    <message>
        <source>d_rcd of the paper</source>
        <translation>論文のd_rcd</translation>
    </message>
    <message>
        <source>The real critical dimension that LongRoPE2's search found</source>
        <translation>LongRoPE2の探索で見つかった真の臨界次元</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>別のモデルを開く…</translation>
    </message>
    <message>
        <source>Weights loaded, %1 in memory.</source>
        <translation>重みを読み込みました(メモリ使用量%1)。</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>モデルフォルダーを開く</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>モデルを開く</translation>
    </message>
    <message>
        <source>Models (*.gguf *.safetensors config.json);;All files (*)</source>
        <translation>モデル (*.gguf *.safetensors config.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading the header of %1</source>
        <translation>%1のヘッダーを読み込み中</translation>
    </message>
    <message>
        <source>%1 – Ropewalk</source>
        <translation>%1 – Ropewalk</translation>
    </message>
    <message>
        <source>Loading weights</source>
        <translation>重みを読み込み中</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>論文</translation>
    </message>
    <message>
        <source>Preset without weights</source>
        <translation>プリセット(重みなし)</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>レポートを書き出しました: %1</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Report of this run…</source>
        <translation>この実行のレポート…</translation>
    </message>
    <message>
        <source>One page with question, model, settings, figures, scores and how to repeat it, as HTML or PDF</source>
        <translation>問い、モデル、設定、図、スコア、再現方法を1ページにまとめたHTMLまたはPDF</translation>
    </message>
    <message>
        <source>Open a run first: the report is about it.</source>
        <translation>先に実行を開いてください。レポートはその実行について作成されます。</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>The workspace was copied to %1.</source>
        <translation>ワークスペースをコピーしました: %1</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>実行を表示</translation>
    </message>
    <message>
        <source>Reading run %1</source>
        <translation>実行%1を読み込み中</translation>
    </message>
    <message>
        <source>From a stored run; the model is at %1</source>
        <translation>保存された実行から。モデルの場所: %1</translation>
    </message>
    <message>
        <source>a stored run</source>
        <translation>保存された実行</translation>
    </message>
    <message>
        <source>Open the model to start new work on it: %1</source>
        <translation>新しい作業を始めるには、このモデルを開いてください: %1</translation>
    </message>
    <message>
        <source>Candidate %1</source>
        <translation>候補%1</translation>
    </message>
    <message>
        <source>Best so far (candidate %1)</source>
        <translation>これまでの最良(候補%1)</translation>
    </message>
    <message>
        <source>Factors of run %1</source>
        <translation>実行%1の係数</translation>
    </message>
    <message>
        <source>Long windows of run %1</source>
        <translation>実行%1の長いウィンドウ</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>実行%1</translation>
    </message>
    <message>
        <source>%1 searches</source>
        <translation>%1回の探索</translation>
    </message>
    <message>
        <source>run %1, seed %2</source>
        <translation>実行%1、シード%2</translation>
    </message>
    <message>
        <source>Open the model of this run first: its weights are needed.</source>
        <translation>先にこの実行のモデルを開いてください。その重みが必要です。</translation>
    </message>
    <message>
        <source>Candidate %1 of run %2</source>
        <translation>実行%2の候補%1</translation>
    </message>
    <message>
        <source>Stopped. Everything so far is kept; the run can be resumed.</source>
        <translation>停止しました。ここまでの結果はすべて保存され、実行を再開できます。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Searching, testing and training need a model's weights: open its GGUF file or folder.</source>
        <translation>探索、テスト、学習にはモデルの重みが必要です。GGUFファイルまたはフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>No workspace is open to record the run in.</source>
        <translation>実行を記録するワークスペースが開かれていません。</translation>
    </message>
    <message>
        <source>The workspace %1 is read-only: open another one to record runs in.</source>
        <translation>ワークスペース%1は読み取り専用です。実行を記録するには別のワークスペースを開いてください。</translation>
    </message>
    <message>
        <source>A run is at work: stop it or wait for its end.</source>
        <translation>実行が進行中です。停止するか、終了をお待ちください。</translation>
    </message>
    <message>
        <source>The run was made on another model: open %1.</source>
        <translation>この実行は別のモデルで作成されました。次のモデルを開いてください: %1</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>モデルを開く…</translation>
    </message>
    <message>
        <source>Every candidate of a search will stand here as a point, with the best so far and the paper's baselines.</source>
        <translation>探索の各候補が、これまでの最良と論文のベースラインとともに、ここに点で表示されます。</translation>
    </message>
    <message>
        <source>Over length and depth, the share of a hidden number's tokens that the model gets right will stand here.</source>
        <translation>隠した数のトークンのうちモデルが正しく答えた割合が、長さと深さごとにここに表示されます。</translation>
    </message>
    <message>
        <source>Losses of short and of long windows, needle answers, learning rate and speed of a training will stand here, step by step.</source>
        <translation>学習での短いウィンドウと長いウィンドウの損失、ニードルの回答、学習率、速度が、ステップごとにここに表示されます。</translation>
    </message>
    <message>
        <source>The workspace %1 is not there any more. It is taken off the list; open it from where it is now.</source>
        <translation>ワークスペース「%1」はなくなっています。一覧から外しました。現在の場所から開いてください。</translation>
    </message>
    <message>
        <source>The folder with the open model's files</source>
        <translation>開いているモデルのファイルがあるフォルダー</translation>
    </message>
    <message>
        <source>No model with files is open.</source>
        <translation>ファイルのあるモデルが開かれていません。</translation>
    </message>
    <message>
        <source>The folder with the workspace's file</source>
        <translation>ワークスペースのファイルがあるフォルダー</translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation>ワークスペースが開かれていません。</translation>
    </message>
    <message>
        <source>Show the trained model in its folder</source>
        <translation>学習したモデルをフォルダーで表示</translation>
    </message>
    <message>
        <source>The folder that the training on show writes its model to</source>
        <translation>表示中の学習がモデルを書き出すフォルダー</translation>
    </message>
    <message>
        <source>No training is on show whose model is on this machine.</source>
        <translation>このマシンにモデルがある学習は、表示されていません。</translation>
    </message>
    <message>
        <source>Start of run %1</source>
        <translation>実行%1の出発点</translation>
    </message>
    <message>
        <source>Set %1 of run %2</source>
        <translation>実行%2のセット%1</translation>
    </message>
    <message>
        <source>Best of run %1 (set %2)</source>
        <translation>実行%1の最良 (セット%2)</translation>
    </message>
</context>
<context>
    <name>ropewalk::MethodPicker</name>
    <message>
        <source>Rescaling methods</source>
        <translation>再スケール方式</translation>
    </message>
    <message>
        <source>Rescale factors that Ropewalk's own search found on a real model with this embedding, for one target length: the legend names both</source>
        <translation>この埋め込みを持つ実在のモデルについて、Ropewalk自身の探索が1つの目標長に対して見つけた再スケール係数。モデルと目標長は凡例に示されます</translation>
    </message>
    <message>
        <source>No method</source>
        <translation>方式なし</translation>
    </message>
    <message>
        <source>%1 methods</source>
        <translation>%1方式</translation>
    </message>
    <message>
        <source>Rescaling methods drawn together</source>
        <translation>同時に描画する再スケール方式</translation>
    </message>
    <message>
        <source>Rescaling methods drawn together: %1</source>
        <translation>同時に描画する再スケール方式: %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::NeedleCellView</name>
    <message>
        <source>Show the prompt</source>
        <translation>プロンプトを表示</translation>
    </message>
    <message>
        <source>Attention along this document…</source>
        <translation>この文書に沿ったアテンション…</translation>
    </message>
    <message>
        <source>Documents of the selected cell</source>
        <translation>選択したセルの文書</translation>
    </message>
    <message>
        <source>Close the documents</source>
        <translation>文書を閉じる</translation>
    </message>
    <message>
        <source>Prompt of the document</source>
        <translation>文書のプロンプト</translation>
    </message>
    <message>
        <source>Measures where in this document the question looks, layer by layer; what it costs is said before it starts</source>
        <translation>質問がこの文書のどこを見ているかを層ごとに測定します。所要コストは開始前に表示されます</translation>
    </message>
    <message>
        <source>Making the document again…</source>
        <translation>文書を再作成中…</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Needle</source>
        <translation>ニードル</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>発見</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>教師強制</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>確率</translation>
    </message>
    <message>
        <source>NLL</source>
        <translation>NLL</translation>
    </message>
    <message>
        <source>What the question asks for</source>
        <translation>質問が尋ねる対象</translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation>正しい回答</translation>
    </message>
    <message>
        <source>Whether the generated answer has the needle's</source>
        <translation>生成された回答にニードルの内容が含まれているか</translation>
    </message>
    <message>
        <source>As the model generated it</source>
        <translation>モデルが生成したとおりの回答</translation>
    </message>
    <message>
        <source>Where the needle stands, per cent of the document's filler</source>
        <translation>ニードルの位置(文書のフィラーに対する%)</translation>
    </message>
    <message>
        <source>Teacher-forced: the most probable token at each place of the answer, the right ones before it given</source>
        <translation>教師強制: 前の正解トークンを与えた場合の、回答の各位置で最も確率の高いトークン</translation>
    </message>
    <message>
        <source>Of the whole right answer, per cent</source>
        <translation>正しい回答全体の確率(%)</translation>
    </message>
    <message>
        <source>Mean negative log-likelihood, nats per answer token</source>
        <translation>平均負対数尤度(回答トークンあたりのnats)</translation>
    </message>
    <message>
        <source>Documents, needles and answers</source>
        <translation>文書、ニードル、回答</translation>
    </message>
    <message>
        <source>%1 tokens · %2 % deep · %3</source>
        <translation>%1トークン · 深さ%2 % · %3</translation>
    </message>
    <message>
        <source>Makes the document again from the run's spec and shows all of it</source>
        <translation>実行の仕様から文書を再作成し、全体を表示します</translation>
    </message>
    <message>
        <source>Result files do not hold the documents</source>
        <translation>結果ファイルには文書が含まれていません</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ はい</translation>
    </message>
    <message>
        <source>✗ no</source>
        <translation>✗ いいえ</translation>
    </message>
    <message>
        <source>Score of the answer, 0 to 1: %1</source>
        <translation>回答のスコア、0～1: %1</translation>
    </message>
    <message>
        <source>%1 of %2 answer tokens are the most probable ones</source>
        <translation>%2個の回答トークンのうち%1個が最も確率の高いトークンです</translation>
    </message>
    <message>
        <source>Document %1 of %2</source>
        <translation>文書%1/%2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1トークン</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>セット%1</translation>
    </message>
    <message>
        <source>SHA-256 of the cell's documents: %1</source>
        <translation>セルの文書のSHA-256: %1</translation>
    </message>
    <message>
        <source>Document %1 of %2  ·  prompt of %3 tokens  ·  document %4</source>
        <translation>文書%1/%2  ·  %3トークンのプロンプト  ·  文書%4</translation>
    </message>
    <message>
        <source>SHA-256 of the document: %1</source>
        <translation>文書のSHA-256: %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::NeedleController</name>
    <message>
        <source>A file was passed over: %1</source>
        <translation>ファイルを1件読み飛ばしました: %1</translation>
    </message>
    <message>
        <source>%1 files were passed over: %2</source>
        <translation>ファイルを%1件読み飛ばしました: %2</translation>
    </message>
    <message>
        <source>Folder of needle result files</source>
        <translation>ニードル結果ファイルのフォルダー</translation>
    </message>
    <message>
        <source>Reading the result files</source>
        <translation>結果ファイルを読み込み中</translation>
    </message>
    <message>
        <source>needle results  ·  %1 of %2 cells  ·  %3</source>
        <translation>ニードル結果  ·  %1/%2セル  ·  %3</translation>
    </message>
</context>
<context>
    <name>ropewalk::NeedleDialog</name>
    <message>
        <source>Needle test</source>
        <translation>ニードルテスト</translation>
    </message>
    <message>
        <source>A number is hidden at several depths of documents of several lengths; the heatmap shows how often the model finds it, and how probable it holds it.</source>
        <translation>さまざまな長さの文書のさまざまな深さに数を隠します。ヒートマップは、モデルがそれを見つける頻度と、正解に与える確率を示します。</translation>
    </message>
    <message>
        <source>Generate the answers too</source>
        <translation>回答も生成</translation>
    </message>
    <message>
        <source>evenly apart</source>
        <translation>等間隔</translation>
    </message>
    <message>
        <source>sigmoid: closer at both ends</source>
        <translation>シグモイド: 両端で密</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>グリッド</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Tokens of the documents, separated by commas, e.g. 4k, 8k, 16k (k = 1024)</source>
        <translation>文書のトークン数をコンマ区切りで指定します。例: 4k, 8k, 16k (k = 1024)</translation>
    </message>
    <message>
        <source>Depths</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>Places of the needle from the start to the end, 1 to 101; default 5</source>
        <translation>先頭から末尾までのニードルの位置の数、1～101。既定値は5</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>How the depths lie between start and end. Default: evenly; sigmoid: the public needle test's, closer together at both ends</source>
        <translation>先頭から末尾までの深さの配置。既定値: 等間隔。シグモイド: 公開ニードルテストの配置で、両端ほど密になります</translation>
    </message>
    <message>
        <source>Documents a cell</source>
        <translation>セルごとの文書数</translation>
    </message>
    <message>
        <source>Documents for each length and depth, 1 to 1000; default 2, the paper uses 10</source>
        <translation>長さと深さの組ごとの文書数、1～1000。既定値は2、論文では10</translation>
    </message>
    <message>
        <source>Needles in each</source>
        <translation>文書ごとのニードル数</translation>
    </message>
    <message>
        <source>Needles in one document, 1 to 100; default 1. The first stands at the cell's depth, the others evenly up to the end; each is asked for by itself</source>
        <translation>1つの文書に入れるニードルの数、1～100。既定値は1。最初のニードルはセルの深さに、残りは末尾まで等間隔に置かれ、それぞれ個別に質問されます</translation>
    </message>
    <message>
        <source>On by default: the model answers in its own words, and the answer is right where it has the needle's. Off: only how probable it holds the right answer, in about half the time</source>
        <translation>既定でオン: モデルが自分の言葉で答え、ニードルの内容を含んでいれば正解になります。オフ: 正しい回答の確率だけを、約半分の時間で調べます</translation>
    </message>
    <message>
        <source>Factor sets, on the same documents</source>
        <translation>係数セット(同じ文書で比較)</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>First factor set</source>
        <translation>1つ目の係数セット</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Second factor set; the heatmap also shows B − A</source>
        <translation>2つ目の係数セット。ヒートマップにはB − Aも表示されます</translation>
    </message>
    <message>
        <source>Factor set A</source>
        <translation>係数セットA</translation>
    </message>
    <message>
        <source>Factor set B</source>
        <translation>係数セットB</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>Rescale factors</source>
        <translation>再スケール係数</translation>
    </message>
    <message>
        <source>Rescale factors (*.json *.csv);;All files (*)</source>
        <translation>再スケール係数 (*.json *.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>“%1” is not a list of lengths. Write tokens separated by commas, such as 4k, 8k, 16k.</source>
        <translation>「%1」は長さのリストではありません。4k, 8k, 16kのように、トークン数をコンマ区切りで入力してください。</translation>
    </message>
    <message>
        <source>Choose the first factor set.</source>
        <translation>1つ目の係数セットを選択してください。</translation>
    </message>
    <message>
        <source>A and B are the same factors. Choose another set for B, or none.</source>
        <translation>AとBが同じ係数です。Bには別のセット、または「なし」を選択してください。</translation>
    </message>
</context>
<context>
    <name>ropewalk::OverlayChart</name>
    <message>
        <source>Lines of the compared runs</source>
        <translation>比較する実行の線</translation>
    </message>
    <message>
        <source>%1. Click to hide or show.</source>
        <translation>%1。クリックで表示/非表示を切り替えます。</translation>
    </message>
    <message>
        <source>Pair %1</source>
        <translation>ペア%1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1トークン</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>axis and place</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ropewalk::PairChart</name>
    <message>
        <source>Rotary pair i</source>
        <translation>回転ペアi</translation>
    </message>
    <message>
        <source>Click the line to hide or show it, the name to mark this set in all views (S).</source>
        <translation>線をクリックすると表示を切り替え、名前をクリックするとすべてのビューでこのセットに印を付けます (S)。</translation>
    </message>
    <message>
        <source>Mark the next factor set</source>
        <translation>次の係数セットに印を付ける</translation>
    </message>
    <message>
        <source>Marks in all views the factor set of the legend's focused entry, without one the next (S)</source>
        <translation>凡例でフォーカスのある項目の係数セットに、なければ次の係数セットに、すべてのビューで印を付けます (S)</translation>
    </message>
    <message>
        <source>Mark the factor set before</source>
        <translation>前の係数セットに印を付ける</translation>
    </message>
    <message>
        <source>Marks in all views the factor set before the marked one (Shift+S)</source>
        <translation>印を付けた係数セットの1つ前のセットに、すべてのビューで印を付けます (Shift+S)</translation>
    </message>
</context>
<context>
    <name>ropewalk::ParallelAxis</name>
    <message>
        <source>d_rcd</source>
        <translation>d_rcd</translation>
    </message>
    <message>
        <source>attention m</source>
        <translation>アテンションm</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
</context>
<context>
    <name>ropewalk::ParallelCoordinates</name>
    <message>
        <source>Population of the search in parallel coordinates</source>
        <translation>平行座標による探索の集団</translation>
    </message>
    <message>
        <source>Shows every candidate of a search as a line over d_rcd, its factors and its fitness.</source>
        <translation>探索の各候補を、d_rcd、係数、適応度の軸を通る線で示します。</translation>
    </message>
    <message>
        <source>Start a search</source>
        <translation>探索を開始</translation>
    </message>
    <message>
        <source>Choose the pairs that have an axis</source>
        <translation>軸を表示するペアを選択</translation>
    </message>
    <message>
        <source>First generation shown</source>
        <translation>表示する最初の世代</translation>
    </message>
    <message>
        <source>Last generation shown</source>
        <translation>表示する最後の世代</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Clear all ranges marked on axes (Escape)</source>
        <translation>軸上で指定した範囲をすべてクリア(Escape)</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>世代</translation>
    </message>
    <message>
        <source>to</source>
        <translation>～</translation>
    </message>
    <message>
        <source>%1 of %2 candidates</source>
        <translation>%2件中%1件の候補</translation>
    </message>
    <message>
        <source>%1 candidates over their factors</source>
        <translation>%1件の候補とその係数</translation>
    </message>
    <message>
        <source>%1, generations %2 to %3</source>
        <translation>%1、世代%2～%3</translation>
    </message>
    <message>
        <source>%1; best perplexity %2</source>
        <translation>%1。最良パープレキシティ%2</translation>
    </message>
    <message>
        <source>Drag along the axis to keep what passes there; click to clear</source>
        <translation>軸に沿ってドラッグすると、そこを通る候補だけを残します。クリックで解除します</translation>
    </message>
    <message>
        <source>Six pairs over the upper part</source>
        <translation>上側から6ペア</translation>
    </message>
    <message>
        <source>Pairs %1 to %2</source>
        <translation>ペア%1～%2</translation>
    </message>
    <message>
        <source>Pair %1</source>
        <translation>ペア%1</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Clear marked ranges</source>
        <translation>指定した範囲をクリア</translation>
    </message>
    <message>
        <source>&lt;p&gt;Stopped early: its fitness is of %1 documents only&lt;/p&gt;</source>
        <translation>&lt;p&gt;早期に停止: 適応度は%1件の文書のみに基づきます&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Candidate %1&lt;/b&gt;, generation %2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;%4</source>
        <translation>&lt;p&gt;&lt;b&gt;候補%1&lt;/b&gt;、世代%2&lt;/p&gt;&lt;table&gt;%3&lt;/table&gt;%4</translation>
    </message>
    <message>
        <source>better</source>
        <translation>良い</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>悪い</translation>
    </message>
    <message>
        <source>outside what is marked</source>
        <translation>指定範囲の外</translation>
    </message>
</context>
<context>
    <name>ropewalk::PeriodChart</name>
    <message>
        <source>Periods of the rotary pairs</source>
        <translation>回転ペアの周期</translation>
    </message>
    <message>
        <source>Shows the period of every rotary pair against the trained context and the target length.</source>
        <translation>各回転ペアの周期を、学習済みコンテキスト長と目標長に対して示します。</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>モデルを開く…</translation>
    </message>
    <message>
        <source>Period (tokens, log)</source>
        <translation>周期(トークン、対数)</translation>
    </message>
    <message>
        <source>Period (tokens)</source>
        <translation>周期(トークン)</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>without rescaling</source>
        <translation>再スケールなし</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>%1適用時</translation>
    </message>
    <message>
        <source>%1 lies inside the trained context of %2</source>
        <translation>%1は学習済みコンテキスト長%2の範囲内です</translation>
    </message>
    <message>
        <source>Every pair completed a period in training</source>
        <translation>すべてのペアが学習中に1周期を完了しています</translation>
    </message>
    <message>
        <source>%1 of %2 pairs leave their trained range at %3 %4, by the hypothesis alone</source>
        <translation>%3(%4)で%2ペア中%1ペアが学習済み範囲を外れます(仮説のみによる)</translation>
    </message>
    <message>
        <source>No pair leaves its trained range at %1 %2</source>
        <translation>%1(%2)で学習済み範囲を外れるペアはありません</translation>
    </message>
    <message>
        <source>%1 of %2 pairs leave their trained range at %3 %4</source>
        <translation>%3(%4)で%2ペア中%1ペアが学習済み範囲を外れます</translation>
    </message>
    <message>
        <source>original period</source>
        <translation>元の周期</translation>
    </message>
    <message>
        <source>T, share of its cycle seen in training: 0–1</source>
        <translation>T、学習で経験した周期の割合: 0–1</translation>
    </message>
    <message>
        <source>Original period of each pair. Dark: training saw little of a turn; yellow: whole turns.</source>
        <translation>各ペアの元の周期。暗色: 学習で経験したのは1回転のごく一部。黄色: 1回転以上。</translation>
    </message>
    <message>
        <source>λ·T %1</source>
        <translation>λ·T %1</translation>
    </message>
    <message>
        <source>out of distribution at %1</source>
        <translation>%1で分布外</translation>
    </message>
    <message>
        <source>i ≥ d_tcd and λ &lt; s: phases at the target that training never saw.</source>
        <translation>i ≥ d_tcdかつλ &lt; s: 目標長で現れる、学習で経験していない位相。</translation>
    </message>
    <message>
        <source>out of distribution by the hypothesis</source>
        <translation>仮説による分布外</translation>
    </message>
    <message>
        <source>From the critical dimension in use up to d_tcd with λ &lt; s: under-trained, if the paper's hypothesis holds.</source>
        <translation>使用中の臨界次元からd_tcdまででλ &lt; s: 論文の仮説が正しければ学習不足です。</translation>
    </message>
    <message>
        <source>Critical dimension in use: pairs from %1 on are rescaled fully.&lt;br&gt;Drag, or press ← and →.</source>
        <translation>使用中の臨界次元: ペア%1以降が完全に再スケールされます。&lt;br&gt;ドラッグするか、←と→を押します。</translation>
    </message>
    <message>
        <source>θ</source>
        <translation>θ</translation>
    </message>
    <message>
        <source>%1 rad/token</source>
        <translation>%1 rad/トークン</translation>
    </message>
    <message>
        <source>Period T</source>
        <translation>周期T</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1トークン</translation>
    </message>
    <message>
        <source>Periods in training (%1)</source>
        <translation>学習中の周期数(%1)</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: λ</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: λ</translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;effective period</source>
        <translation>&amp;nbsp;&amp;nbsp;実効周期</translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;periods at %1</source>
        <translation>&amp;nbsp;&amp;nbsp;%1での周期数</translation>
    </message>
    <message>
        <source>&lt;p&gt;Out of distribution at %1&lt;/p&gt;</source>
        <translation>&lt;p&gt;%1で分布外&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Out of distribution by the hypothesis (i ≥ d_rcd)&lt;/p&gt;</source>
        <translation>&lt;p&gt;仮説により分布外(i ≥ d_rcd)&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;%3</source>
        <translation>&lt;p&gt;&lt;b&gt;ペア%1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;%3</translation>
    </message>
    <message>
        <source>trained context L_train  %1</source>
        <translation>学習済み長L_train  %1</translation>
    </message>
    <message>
        <source>L_train  %1</source>
        <translation>L_train  %1</translation>
    </message>
    <message>
        <source>L_train / 10  %1</source>
        <translation>L_train / 10  %1</translation>
    </message>
    <message>
        <source>target L  %1  (%2×)</source>
        <translation>目標長L  %1  (%2×)</translation>
    </message>
    <message>
        <source>L  %1</source>
        <translation>L  %1</translation>
    </message>
    <message>
        <source>d_tcd %1</source>
        <translation>d_tcd %1</translation>
    </message>
    <message>
        <source>d_rcd %1</source>
        <translation>d_rcd %1</translation>
    </message>
    <message>
        <source> [%1–%2]</source>
        <translation> [%1–%2]</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>10 periods or more</source>
        <translation>10周期以上</translation>
    </message>
    <message>
        <source>≥ 10 periods</source>
        <translation>≥ 10周期</translation>
    </message>
    <message>
        <source>≥ 10</source>
        <translation>≥ 10</translation>
    </message>
    <message>
        <source>1–10 periods: candidates for d_rcd</source>
        <translation>1–10周期: d_rcdの候補</translation>
    </message>
    <message>
        <source>1–10 periods</source>
        <translation>1–10周期</translation>
    </message>
    <message>
        <source>1–10</source>
        <translation>1–10</translation>
    </message>
    <message>
        <source>never completed a period in training</source>
        <translation>学習中に1周期も完了せず</translation>
    </message>
    <message>
        <source>under 1 period</source>
        <translation>1周期未満</translation>
    </message>
    <message>
        <source>&lt; 1</source>
        <translation>&lt; 1</translation>
    </message>
    <message>
        <source>‹ in use: d_rcd %1 (%2) ›</source>
        <translation>‹ 使用中: d_rcd %1 (%2) ›</translation>
    </message>
    <message>
        <source>‹ in use: d_rcd %1 ›</source>
        <translation>‹ 使用中: d_rcd %1 ›</translation>
    </message>
    <message>
        <source>Effective period under %1. %2</source>
        <translation>%1適用時の実効周期。%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::PerplexityChart</name>
    <message>
        <source>Perplexity by length and position</source>
        <translation>長さと位置ごとのパープレキシティ</translation>
    </message>
    <message>
        <source>Perplexity (log)</source>
        <translation>パープレキシティ (対数)</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>The numbers as a table</source>
        <translation>数値を表で表示</translation>
    </message>
    <message>
        <source>Position in the text (tokens)</source>
        <translation>テキスト内の位置(トークン)</translation>
    </message>
    <message>
        <source>Window length (tokens)</source>
        <translation>ウィンドウ長(トークン)</translation>
    </message>
    <message>
        <source>The band is the 95 % interval over documents. Click to hide or show.</source>
        <translation>帯は文書間の95 %区間です。クリックで表示/非表示を切り替えます。</translation>
    </message>
    <message>
        <source>trained context %1</source>
        <translation>学習済み長%1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目標長%1</translation>
    </message>
    <message>
        <source>All tokens</source>
        <translation>全トークン</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Key tokens</source>
        <translation>キートークン</translation>
    </message>
    <message>
        <source>By position</source>
        <translation>位置別</translation>
    </message>
    <message>
        <source>Every one of the scored tokens of plain text: the same tokens at every length, only their context grows</source>
        <translation>通常テキストの採点対象トークンすべて。どの長さでも同じトークンで、文脈だけが長くなります</translation>
    </message>
    <message>
        <source>The answer tokens of needle documents of exactly the length</source>
        <translation>ちょうどその長さのニードル文書の回答トークン</translation>
    </message>
    <message>
        <source>Those scored tokens of plain text that the model, inside its trained context, predicts much better from a long context than from a short one (LongPPL)</source>
        <translation>通常テキストの採点対象トークンのうち、モデルが学習済みコンテキスト長の範囲内で、短い文脈より長い文脈からの方がはるかによく予測するもの(LongPPL)</translation>
    </message>
    <message>
        <source>The longest windows read once from their beginning: perplexity by how much has been read</source>
        <translation>最も長いウィンドウを先頭から1回読んだときの、読んだ量ごとのパープレキシティ</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Positions %1 to %2</source>
        <translation>位置%1～%2</translation>
    </message>
    <message>
        <source>Windows of %1 tokens</source>
        <translation>%1トークンのウィンドウ</translation>
    </message>
    <message>
        <source>Shows the perplexity of text against the length of its context: all tokens, answers, key tokens, and by position.</source>
        <translation>テキストのパープレキシティを、文脈の長さに対して示します(全トークン、回答、キートークン、位置別)。</translation>
    </message>
    <message>
        <source>Measure perplexity</source>
        <translation>パープレキシティを測定</translation>
    </message>
    <message>
        <source>%1: this run was not asked to measure them.</source>
        <translation>%1: この実行では測定対象に指定されていません。</translation>
    </message>
    <message>
        <source>%1: nothing is measured yet.</source>
        <translation>%1: まだ何も測定されていません。</translation>
    </message>
    <message>
        <source>No key tokens: the model predicts none of the scored tokens much better from a long context than from a short one. Measure more documents, or text that refers back farther.</source>
        <translation>キートークンがありません。採点対象トークンの中に、短い文脈より長い文脈からの方がはるかによく予測されるものがありません。文書数を増やすか、より遠くを参照するテキストで測定してください。</translation>
    </message>
    <message>
        <source>Not measured: %1.</source>
        <translation>未測定: %1。</translation>
    </message>
    <message>
        <source>From position %1 on</source>
        <translation>位置%1以降</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1: lowest perplexity %2 (%3)</source>
        <translation>%1: 最低パープレキシティ%2 (%3)</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑化</translation>
    </message>
    <message>
        <source>%1: lowest perplexity %2 (%3); lines smoothed over %4 points</source>
        <translation>%1: 最低パープレキシティ%2 (%3)。線は%4点で平滑化</translation>
    </message>
</context>
<context>
    <name>ropewalk::PerplexityDialog</name>
    <message>
        <source>Perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>The same tokens of the same documents are scored at every length, by every factor set: what differs is the context that the model sees before them.</source>
        <translation>どの長さでも、どの係数セットでも、同じ文書の同じトークンを採点します。異なるのは、その前にモデルが見る文脈だけです。</translation>
    </message>
    <message>
        <source>Repeat text that is too short</source>
        <translation>短すぎるテキストを繰り返す</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>測定</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Tokens of the window, separated by commas, e.g. 4k, 8k, 16k (k = 1024). As many tokens as the shortest length are scored at the end of each document</source>
        <translation>ウィンドウのトークン数をコンマ区切りで指定します。例: 4k, 8k, 16k (k = 1024)。各文書の末尾で、最短の長さと同数のトークンを採点します</translation>
    </message>
    <message>
        <source>1 to 1000; default 4. The interval is over documents: of one there is none</source>
        <translation>1～1000。既定値は4。区間は文書間で求めるため、1件では得られません</translation>
    </message>
    <message>
        <source>half of the shortest length</source>
        <translation>最短の長さの半分</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> トークン</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>ストライド</translation>
    </message>
    <message>
        <source>Tokens that each window scores as it slides; below the shortest length. A shorter stride gives every token a fuller context and costs more windows; default: half of the shortest length</source>
        <translation>ウィンドウが移動するごとに採点するトークン数。最短の長さ未満。短いほど各トークンの文脈が充実しますが、必要なウィンドウが増えます。既定値: 最短の長さの半分</translation>
    </message>
    <message>
        <source>a quarter of L_train</source>
        <translation>L_trainの1/4</translation>
    </message>
    <message>
        <source>Short context</source>
        <translation>短い文脈</translation>
    </message>
    <message>
        <source>Key tokens: the context that they are predicted badly from; below the trained context; default: a quarter of it</source>
        <translation>キートークン: うまく予測できない側の短い文脈の長さ。学習済みコンテキスト長未満。既定値: その1/4</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>A folder with less text than a document needs begins again; else that is refused</source>
        <translation>フォルダーのテキストが文書に必要な量より少ない場合、先頭から繰り返します。オフの場合は拒否されます</translation>
    </message>
    <message>
        <source>Factor sets</source>
        <translation>係数セット</translation>
    </message>
    <message>
        <source>Factor sets to compare</source>
        <translation>比較する係数セット</translation>
    </message>
    <message>
        <source>Every set is measured on the same documents</source>
        <translation>すべてのセットを同じ文書で測定します</translation>
    </message>
    <message>
        <source>“%1” is not a list of lengths. Write tokens separated by commas, such as 4k, 8k, 16k.</source>
        <translation>「%1」は長さのリストではありません。4k, 8k, 16kのように、トークン数をコンマ区切りで入力してください。</translation>
    </message>
    <message>
        <source>Choose the tokens: all, answers or key tokens.</source>
        <translation>トークンを選択してください: 全トークン、回答、またはキートークン。</translation>
    </message>
    <message>
        <source>Tick at least one factor set.</source>
        <translation>係数セットを少なくとも1つ選択してください。</translation>
    </message>
</context>
<context>
    <name>ropewalk::PerplexityView</name>
    <message>
        <source>Perplexity, one row a length</source>
        <translation>パープレキシティ(1行に1つの長さ)</translation>
    </message>
    <message>
        <source>Loading the model, making the documents and reading the first windows</source>
        <translation>モデルを読み込み、文書を作成し、最初のウィンドウを読んでいます</translation>
    </message>
    <message>
        <source>%1 of %2 measurements</source>
        <translation>%1/%2件の測定</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>文書%1件</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Scored tokens</source>
        <translation>採点トークン</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>95 % over documents: %1</source>
        <translation>文書間の95 %: %1</translation>
    </message>
    <message>
        <source>Over how many positions the strong lines are averaged, both ways, by their tokens; the pale ones are each position’s</source>
        <translation>濃い線で、前後のいくつの位置を平均するか (トークン数で重み付け)。薄い線は各位置の値です</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑化</translation>
    </message>
</context>
<context>
    <name>ropewalk::PhaseClocks</name>
    <message>
        <source>Phase clocks</source>
        <translation>位相時計</translation>
    </message>
    <message>
        <source>Shows for every rotary pair which phases training saw, and which the target length reaches.</source>
        <translation>各回転ペアについて、学習で経験した位相と、目標長で到達する位相を示します。</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>モデルを開く…</translation>
    </message>
    <message>
        <source>Turn the dials from position 0 to the target</source>
        <translation>位置0から目標長までダイヤルを回す</translation>
    </message>
    <message>
        <source>No dial leaves its trained arc at %1 under %2</source>
        <translation>%1(%2)で学習済みの弧を外れるダイヤルはありません</translation>
    </message>
    <message>
        <source>%1 of %2 dials leave their trained arc at %3 under %4</source>
        <translation>%3(%4)で%2個中%1個のダイヤルが学習済みの弧を外れます</translation>
    </message>
    <message>
        <source>Position %1</source>
        <translation>位置%1</translation>
    </message>
    <message>
        <source>Filled: seen in training. Ring: reached at the target.</source>
        <translation>塗りつぶし: 学習で経験済み。リング: 目標長で到達。</translation>
    </message>
    <message>
        <source>Stop turning</source>
        <translation>回転を停止</translation>
    </message>
    <message>
        <source>Turn the dials</source>
        <translation>ダイヤルを回す</translation>
    </message>
    <message>
        <source>Share of its cycle seen in training</source>
        <translation>学習で経験した周期の割合</translation>
    </message>
    <message>
        <source>Turns at the target</source>
        <translation>目標長での回転数</translation>
    </message>
    <message>
        <source>λ</source>
        <translation>λ</translation>
    </message>
    <message>
        <source>&lt;p&gt;Reaches phases that training never saw&lt;/p&gt;</source>
        <translation>&lt;p&gt;学習で経験していない位相に到達します&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;%3</source>
        <translation>&lt;p&gt;&lt;b&gt;ペア%1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;%3</translation>
    </message>
</context>
<context>
    <name>ropewalk::PlotView</name>
    <message>
        <source> (log)</source>
        <translation> (対数)</translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation>十字線</translation>
    </message>
    <message>
        <source>Show the values at the mouse on both axes, in linked charts too (C)</source>
        <translation>マウス位置の値を両軸に表示します。連動するグラフにも表示されます(C)</translation>
    </message>
    <message>
        <source>Logarithmic x axis</source>
        <translation>x軸を対数目盛にする</translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation>y軸を対数目盛にする</translation>
    </message>
    <message>
        <source>Switch the x axis between a linear and a logarithmic scale (X)</source>
        <translation>x軸の線形目盛と対数目盛を切り替えます(X)</translation>
    </message>
    <message>
        <source>Switch the y axis between a linear and a logarithmic scale (Y)</source>
        <translation>y軸の線形目盛と対数目盛を切り替えます(Y)</translation>
    </message>
</context>
<context>
    <name>ropewalk::PrecisionChart</name>
    <message>
        <source>Phase error by number type</source>
        <translation>数値型ごとの位相誤差</translation>
    </message>
    <message>
        <source>Shows how wrong each rotary pair's phase becomes where cosine and sine are made in float32, float16 or bfloat16.</source>
        <translation>コサインとサインをfloat32、float16、bfloat16で計算したとき、各回転ペアの位相がどれだけずれるかを示します。</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>モデルを開く…</translation>
    </message>
    <message>
        <source>Rotary pair i</source>
        <translation>回転ペアi</translation>
    </message>
    <message>
        <source>Position p (tokens, log)</source>
        <translation>位置p (トークン、対数)</translation>
    </message>
    <message>
        <source>Phase error (rad, log)</source>
        <translation>位相誤差(rad、対数)</translation>
    </message>
    <message>
        <source>Error (rad, log)</source>
        <translation>誤差(rad、対数)</translation>
    </message>
    <message>
        <source>rad</source>
        <translation>rad</translation>
    </message>
    <message>
        <source>Greatest error of cosine and sine (log)</source>
        <translation>コサインとサインの最大誤差 (対数)</translation>
    </message>
    <message>
        <source>Error of cos, sin (log)</source>
        <translation>cos、sinの誤差 (対数)</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>%1, estimate</source>
        <translation>%1、推定</translation>
    </message>
    <message>
        <source>Phase, cosine and sine in float64, stored as float32. Click to hide or show.</source>
        <translation>位相、コサイン、サインをfloat64で計算し、float32で保存。クリックで表示/非表示を切り替えます。</translation>
    </message>
    <message>
        <source>Position, inverse frequency and their product each rounded to %1, then cosine and sine. Click to hide or show.</source>
        <translation>位置、逆周波数、その積をそれぞれ%1に丸め、続いてコサインとサインを計算。クリックで表示/非表示を切り替えます。</translation>
    </message>
    <message>
        <source>thin: estimate p·θ̂·u</source>
        <translation>細線: 推定p·θ̂·u</translation>
    </message>
    <message>
        <source>One rounding of the phase: u = 2⁻⁸ in bfloat16, 2⁻¹¹ in float16, 2⁻²⁴ in float32, 2⁻⁵³ in float64. Three roundings are made, so that up to three times that is possible.</source>
        <translation>位相の丸め1回分: bfloat16ではu = 2⁻⁸、float16では2⁻¹¹、float32では2⁻²⁴、float64では2⁻⁵³。丸めは3回行われるため、最大でこの3倍になり得ます。</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>非数</translation>
    </message>
    <message>
        <source>The position is beyond the greatest float16 number, 65,504: the phase is infinite, cosine and sine are no numbers. Counted as the greatest error there is.</source>
        <translation>位置がfloat16の最大数65,504を超えています。位相は無限大になり、コサインとサインは非数になります。あり得る最大の誤差として数えます。</translation>
    </message>
    <message>
        <source>π: opposite direction</source>
        <translation>π: 逆方向</translation>
    </message>
    <message>
        <source>%1 rad</source>
        <translation>%1 rad</translation>
    </message>
    <message>
        <source>2: opposite sign</source>
        <translation>2: 逆符号</translation>
    </message>
    <message>
        <source>0 and below 10⁻¹² are drawn here</source>
        <translation>0と10⁻¹²未満はここに描画</translation>
    </message>
    <message>
        <source>0 and below 10⁻⁹ are drawn here</source>
        <translation>0と10⁻⁹未満はここに描画</translation>
    </message>
    <message>
        <source>d_tcd %1</source>
        <translation>d_tcd %1</translation>
    </message>
    <message>
        <source>d_rcd %1</source>
        <translation>d_rcd %1</translation>
    </message>
    <message>
        <source>trained %1</source>
        <translation>学習済み%1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目標長%1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2で%1</translation>
    </message>
    <message>
        <source>Position %1: pairs more than %2 rad off, of %3: %4</source>
        <translation>位置%1: 誤差が%2 radを超えるペア(全%3ペア): %4</translation>
    </message>
    <message>
        <source>nowhere in %1</source>
        <translation>%1ではなし</translation>
    </message>
    <message>
        <source>from %1 in %2</source>
        <translation>%2では%1から</translation>
    </message>
    <message>
        <source>Pair %1, more than %2 rad off: %3</source>
        <translation>ペア%1、誤差が%2 radを超える位置: %3</translation>
    </message>
    <message>
        <source>phase error (rad)</source>
        <translation>位相誤差(rad)</translation>
    </message>
    <message>
        <source>estimate (rad)</source>
        <translation>推定(rad)</translation>
    </message>
    <message>
        <source>cos, sin error</source>
        <translation>cos、sin誤差</translation>
    </message>
    <message>
        <source>first beyond %1 rad</source>
        <translation>最初に%1 radを超過</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1 at position %2&lt;/b&gt;: θ̂ = %3 rad a token, phase %4 rad, %5 turns%6&lt;/p&gt;&lt;table&gt;%7&lt;/table&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;ペア%1、位置%2&lt;/b&gt;: θ̂ = %3 rad/トークン、位相%4 rad、%5回転%6&lt;/p&gt;&lt;table&gt;%7&lt;/table&gt;</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
</context>
<context>
    <name>ropewalk::PrecisionRunner</name>
    <message>
        <source>The phase errors could not be measured: %1</source>
        <translation>位相誤差を測定できませんでした: %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::PrecisionView</name>
    <message>
        <source>By pair</source>
        <translation>ペア別</translation>
    </message>
    <message>
        <source>By position</source>
        <translation>位置別</translation>
    </message>
    <message>
        <source>Every pair at one position</source>
        <translation>1つの位置での全ペア</translation>
    </message>
    <message>
        <source>One pair at every position</source>
        <translation>全位置での1つのペア</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>位相</translation>
    </message>
    <message>
        <source>Cosine and sine</source>
        <translation>コサインとサイン</translation>
    </message>
    <message>
        <source>Error of the phase, in rad</source>
        <translation>位相の誤差(rad)</translation>
    </message>
    <message>
        <source>Error of the table's entries, the greater of cosine and sine</source>
        <translation>表の値の誤差(コサインとサインの大きい方)</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>測定対象</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>位置%1</translation>
    </message>
    <message>
        <source>pair %1</source>
        <translation>ペア%1</translation>
    </message>
    <message>
        <source>Position at which every pair is shown</source>
        <translation>全ペアを表示する位置</translation>
    </message>
    <message>
        <source>Rotary pair that is shown at every position</source>
        <translation>全位置で表示する回転ペア</translation>
    </message>
    <message>
        <source>Position in tokens, evenly spaced on a log axis. Also: left and right arrow keys.</source>
        <translation>位置(トークン)、対数軸上で等間隔。左右の矢印キーでも変更できます。</translation>
    </message>
    <message>
        <source>Rotary pair i. Also: left and right arrow keys.</source>
        <translation>回転ペアi。左右の矢印キーでも変更できます。</translation>
    </message>
</context>
<context>
    <name>ropewalk::Presenter</name>
    <message>
        <source>Presenter mode</source>
        <translation>プレゼンターモード</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Large type for a projector, without the run list and the inspector (Ctrl+Shift+P)</source>
        <translation>プロジェクター向けの大きな文字で、実行リストとインスペクターを隠して表示します(Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>The window alone on the screen (F11)</source>
        <translation>ウィンドウだけを画面全体に表示します(F11)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>All text at %1 % of the system's size</source>
        <translation>すべての文字をシステムのサイズの%1 %で表示</translation>
    </message>
</context>
<context>
    <name>ropewalk::PromptEditor</name>
    <message>
        <source>Open a text file as the prompt…</source>
        <translation>テキストファイルをプロンプトとして開く…</translation>
    </message>
    <message>
        <source>Insert a sample text that ends shortly before the trained context, so that the text that follows crosses it</source>
        <translation>学習済みコンテキスト長の少し手前で終わるサンプルテキストを挿入します。続いて生成されるテキストがその境界を越えます</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>What the text begins with. Write, paste, open a file, or insert a sample.</source>
        <translation>テキストの書き出し部分。入力、貼り付け、ファイルを開く、またはサンプルの挿入ができます。</translation>
    </message>
    <message>
        <source>Stop; the text so far stays</source>
        <translation>停止します。ここまでのテキストは残ります</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1/%2トークン</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1トークン</translation>
    </message>
    <message>
        <source>%1; the trained context is %2</source>
        <translation>%1。学習済みコンテキスト長は%2です</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>作成中…</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Go on from the prompt, token by token (Ctrl+Return)</source>
        <translation>プロンプトの続きをトークンごとに生成します(Ctrl+Return)</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Open a text file</source>
        <translation>テキストファイルを開く</translation>
    </message>
    <message>
        <source>Text files (*.txt *.md *.text);;All files (*)</source>
        <translation>テキストファイル (*.txt *.md *.text);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 is %2: a prompt is read from a text file.</source>
        <translation>%1は%2です。プロンプトはテキストファイルから読み込まれます。</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>a pipe, a socket or a device</source>
        <translation>パイプ、ソケット、またはデバイス</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1を読み込めませんでした: %2。</translation>
    </message>
    <message>
        <source>%1 has %2; a prompt may have %3 at most. Cut it first.</source>
        <translation>%1は%2ありますが、プロンプトは最大%3です。先に短くしてください。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text. Convert it first.</source>
        <translation>%1はUTF-8テキストではありません。先に変換してください。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ReportController</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webページ (*.html)</translation>
    </message>
    <message>
        <source>PDF, A4 (*.pdf)</source>
        <translation>PDF、A4 (*.pdf)</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>レポートを書き出す</translation>
    </message>
</context>
<context>
    <name>ropewalk::RetentionChart</name>
    <message>
        <source>What is kept of the short context, part by part</source>
        <translation>項目ごとの短文脈性能の保持</translation>
    </message>
    <message>
        <source>Shows what the factors, or a training with them, keep of the score up to the trained context.</source>
        <translation>学習済みコンテキスト長までのスコアが、係数の適用後、または係数を使った学習後にどれだけ保持されるかを示します。</translation>
    </message>
    <message>
        <source>Measure what is kept</source>
        <translation>保持を測定</translation>
    </message>
    <message>
        <source>Kept (% of the score before; perplexity: before / after)</source>
        <translation>保持(前のスコアに対する%。パープレキシティ: 前/後)</translation>
    </message>
    <message>
        <source>filled: surely not 100 %</source>
        <translation>塗りつぶし: 確実に100 %でない</translation>
    </message>
    <message>
        <source>The 95 % interval does not reach 100 %: with many rows, one in twenty by chance.</source>
        <translation>95 %区間が100 %に達していません。行が多い場合、20行に1行は偶然そうなります。</translation>
    </message>
    <message>
        <source>hollow: may be 100 %</source>
        <translation>白抜き: 100 %の可能性あり</translation>
    </message>
    <message>
        <source>before is measured, after is to come</source>
        <translation>前は測定済み、後は測定待ち</translation>
    </message>
    <message>
        <source>nothing is complete yet</source>
        <translation>完了した項目はまだありません</translation>
    </message>
    <message>
        <source>0 before: a share kept is not defined</source>
        <translation>前が0: 保持率は定義されません</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>before → after</source>
        <translation>前 → 後</translation>
    </message>
    <message>
        <source>kept, 95 % interval</source>
        <translation>保持、95 %区間</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>定義なし</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % (%2 or more)</source>
        <translation>%1 % (%2以上)</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (%2～%3)</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1トークン</translation>
    </message>
    <message>
        <source>needle</source>
        <translation>ニードル</translation>
    </message>
    <message>
        <source>next word</source>
        <translation>次の単語</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>The model before is asked first</source>
        <translation>最初に前のモデルを評価しています</translation>
    </message>
    <message>
        <source>The score before is 0: what is kept of it is not defined</source>
        <translation>前のスコアが0のため、保持率は定義されません</translation>
    </message>
    <message>
        <source>%1 of the score up to the trained context is kept</source>
        <translation>学習済みコンテキスト長までのスコアの%1が保持されています</translation>
    </message>
    <message>
        <source>Length (tokens)</source>
        <translation>長さ(トークン)</translation>
    </message>
    <message>
        <source>Perplexity before</source>
        <translation>前のパープレキシティ</translation>
    </message>
    <message>
        <source>Score before (0 to 1)</source>
        <translation>前のスコア(0～1)</translation>
    </message>
    <message>
        <source>Perplexity after</source>
        <translation>後のパープレキシティ</translation>
    </message>
    <message>
        <source>Score after (0 to 1)</source>
        <translation>後のスコア(0～1)</translation>
    </message>
    <message>
        <source>Kept, 95 % interval</source>
        <translation>保持、95 %区間</translation>
    </message>
    <message>
        <source>Samples n</source>
        <translation>サンプル数n</translation>
    </message>
    <message>
        <source>Samples' hash</source>
        <translation>サンプルのハッシュ</translation>
    </message>
    <message>
        <source>The model after has not been asked yet</source>
        <translation>後のモデルはまだ評価されていません</translation>
    </message>
    <message>
        <source>No score is complete yet, or the score before is 0</source>
        <translation>完了したスコアがまだないか、前のスコアが0です</translation>
    </message>
    <message>
        <source>The score before is 0: there is nothing to keep a share of</source>
        <translation>前のスコアが0のため、保持率を求める対象がありません</translation>
    </message>
    <message>
        <source>Mean score after over mean score before: every part but perplexity weighs the same, and within a part every length</source>
        <translation>後の平均スコア ÷ 前の平均スコア。パープレキシティ以外の各項目を等しい重みで、項目内では各長さを等しい重みで平均します</translation>
    </message>
    <message>
        <source>Perplexity before over perplexity after; from paired differences in nats a token</source>
        <translation>前のパープレキシティ ÷ 後のパープレキシティ。トークンあたりのnatsの対応のある差から求めます</translation>
    </message>
    <message>
        <source>The same samples before and after: Fieller's interval for pairs. Click for the samples</source>
        <translation>前後で同じサンプル: 対応のあるデータに対するフィーラーの区間。クリックでサンプルを表示します</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;&lt;p&gt;%3&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;&lt;p&gt;%3&lt;/p&gt;</translation>
    </message>
    <message>
        <source>of the marked set, %1</source>
        <translation>印を付けたセットの結果: %1</translation>
    </message>
    <message>
        <source>The factor set that is marked in the charts above is the one that this run measured.</source>
        <translation>上のグラフで印を付けた係数セットは、この実行が測定したものです。</translation>
    </message>
</context>
<context>
    <name>ropewalk::RetentionDialog</name>
    <message>
        <source>What is kept of the short context</source>
        <translation>短文脈性能の保持</translation>
    </message>
    <message>
        <source>Needles, RULER tasks, next words and perplexity up to the trained context, before and after on the same samples: the share of the score that is kept, with its interval.</source>
        <translation>学習済みコンテキスト長までのニードル、RULERタスク、次の単語、パープレキシティを、同じサンプルで前後に測定し、保持されるスコアの割合とその区間を求めます。</translation>
    </message>
    <message>
        <source>The model before training</source>
        <translation>学習前のモデル</translation>
    </message>
    <message>
        <source>the same weights, without the factors</source>
        <translation>同じ重み(係数なし)</translation>
    </message>
    <message>
        <source>Folder of text</source>
        <translation>テキストのフォルダー</translation>
    </message>
    <message>
        <source>the filler of the documents</source>
        <translation>文書のフィラー</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前と後</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>The factor set whose short score is measured</source>
        <translation>短い長さでのスコアを測定する係数セット</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>The model before training, where this one is a checkpoint of it; empty: the same weights as their files scale them</source>
        <translation>このモデルが学習のチェックポイントである場合の、学習前のモデル。空欄: 同じ重みを、そのファイルのスケーリングのまま使います</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Tokens, separated by commas, at most the trained context, e.g. 2k, 4k (k = 1024)</source>
        <translation>トークン数をコンマ区切りで指定します。最大で学習済みコンテキスト長まで。例: 2k, 4k (k = 1024)</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Of each part at each length, 1 to 1000; default 20. Fewer than 10 give wide intervals</source>
        <translation>各長さの項目ごとのサンプル数、1～1000。既定値は20。10未満では区間が広くなります</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Folder of UTF-8 text for next words and perplexity; empty: the documents' filler (RULER's noise is none: then these two are left out)</source>
        <translation>次の単語とパープレキシティに使うUTF-8テキストのフォルダー。空欄: 文書のフィラー(RULERのノイズ文は使えないため、その場合この2項目は省かれます)</translation>
    </message>
    <message>
        <source>RULER tasks</source>
        <translation>RULERタスク</translation>
    </message>
    <message>
        <source>There are no factors to measure: choose a method and a target beyond the trained context first.</source>
        <translation>測定する係数がありません。先に方式と、学習済みコンテキスト長を超える目標長を選択してください。</translation>
    </message>
    <message>
        <source>“%1” is not a list of lengths. Write tokens separated by commas, such as 2k, 4k.</source>
        <translation>「%1」は長さのリストではありません。2k, 4kのように、トークン数をコンマ区切りで入力してください。</translation>
    </message>
</context>
<context>
    <name>ropewalk::RetentionSampleModel</name>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Before (nats)</source>
        <translation>前(nats)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>After (nats)</source>
        <translation>後(nats)</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>前の回答</translation>
    </message>
    <message>
        <source>Said after</source>
        <translation>後の回答</translation>
    </message>
    <message>
        <source>Mean negative log-likelihood of a token, nats</source>
        <translation>トークンの平均負対数尤度(nats)</translation>
    </message>
    <message>
        <source>Score from 0 to 1</source>
        <translation>0～1のスコア</translation>
    </message>
</context>
<context>
    <name>ropewalk::RetentionSamples</name>
    <message>
        <source>Close the list</source>
        <translation>リストを閉じる</translation>
    </message>
    <message>
        <source>Samples before and after</source>
        <translation>前後のサンプル</translation>
    </message>
    <message>
        <source>%1 at %2: %3 samples</source>
        <translation>%1、%2: %3サンプル</translation>
    </message>
    <message>
        <source>%1 tokens, samples %2</source>
        <translation>%1トークン、サンプル%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::RetentionView</name>
    <message>
        <source>Making the samples and asking the model the first of them</source>
        <translation>サンプルを作成し、最初のサンプルをモデルで評価しています</translation>
    </message>
    <message>
        <source>policy long</source>
        <translation>ポリシーlong</translation>
    </message>
    <message>
        <source>policy switch</source>
        <translation>ポリシーswitch</translation>
    </message>
    <message>
        <source>before: the same weights</source>
        <translation>前: 同じ重み</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>前: %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::RotatingVectors</name>
    <message>
        <source>Rotating vectors</source>
        <translation>回転ベクトル</translation>
    </message>
    <message>
        <source>Shows how RoPE turns the pairs of a query and a key with their positions, some fast, some slowly.</source>
        <translation>RoPEがクエリとキーのペアを位置に応じてどう回転させるかを示します。速く回るペアも、ゆっくり回るペアもあります。</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>モデルを開く…</translation>
    </message>
    <message>
        <source>Position %1 under %2: every angle was seen in training</source>
        <translation>位置%1(%2): すべての角度が学習で経験済みです</translation>
    </message>
    <message numerus="yes">
        <source>Position %1 under %2: %n pairs at angles that training never saw</source>
        <translation>
            <numerusform>位置%1(%2): %nペアが、学習で経験していない角度にあります</numerusform>
        </translation>
    </message>
    <message>
        <source>θ_i, rad a token</source>
        <translation>θ_i、rad/トークン</translation>
    </message>
    <message>
        <source>λ_i</source>
        <translation>λ_i</translation>
    </message>
    <message>
        <source>Period, tokens</source>
        <translation>周期、トークン</translation>
    </message>
    <message>
        <source>Turns at this position</source>
        <translation>この位置での回転数</translation>
    </message>
    <message>
        <source>Turns in training</source>
        <translation>学習中の回転数</translation>
    </message>
    <message>
        <source>q·k at this distance</source>
        <translation>この距離でのq·k</translation>
    </message>
    <message>
        <source>Drag the vector to move the position; wheel or Up and Down choose another pair.</source>
        <translation>ベクトルをドラッグして位置を動かします。ホイールまたは上下キーで別のペアを選択します。</translation>
    </message>
    <message>
        <source>Pair %1</source>
        <translation>ペア%1</translation>
    </message>
    <message>
        <source>T = %1 tokens</source>
        <translation>T = %1トークン</translation>
    </message>
    <message>
        <source>θ/λ = %1</source>
        <translation>θ/λ = %1</translation>
    </message>
    <message>
        <source>θ = %1</source>
        <translation>θ = %1</translation>
    </message>
    <message>
        <source>q·k = %1</source>
        <translation>q·k = %1</translation>
    </message>
    <message>
        <source>no key yet</source>
        <translation>キーはまだありません</translation>
    </message>
    <message>
        <source>Filled: seen in training. Dark: query at m. Grey: key %1 tokens before; their wedge keeps its width while both turn.</source>
        <translation>塗りつぶし: 学習で経験済み。濃色: mのクエリ。灰色: %1トークン前のキー。両方が回転しても、間の扇形の幅は変わりません。</translation>
    </message>
    <message>
        <source>Filled: seen in training. Dark: query at m. Grey: key %1 tokens before; the wedge keeps its width.</source>
        <translation>塗りつぶし: 学習で経験済み。濃色: mのクエリ。灰色: %1トークン前のキー。間の扇形の幅は変わりません。</translation>
    </message>
    <message>
        <source>Filled: seen in training. Dark: query. Grey: key %1 tokens before.</source>
        <translation>塗りつぶし: 学習で経験済み。濃色: クエリ。灰色: %1トークン前のキー。</translation>
    </message>
    <message>
        <source>Dark: query. Grey: key.</source>
        <translation>濃色: クエリ。灰色: キー。</translation>
    </message>
</context>
<context>
    <name>ropewalk::RotationView</name>
    <message>
        <source>Let the position run from 0 to the target length</source>
        <translation>位置を0から目標長まで動かす</translation>
    </message>
    <message>
        <source>Position m in tokens</source>
        <translation>位置m (トークン)</translation>
    </message>
    <message>
        <source>Position m of the query, in tokens from 0 to the target</source>
        <translation>クエリの位置m(トークン、0から目標長まで)</translation>
    </message>
    <message>
        <source>Distance of query and key in tokens</source>
        <translation>クエリとキーの距離(トークン)</translation>
    </message>
    <message>
        <source>How many tokens the key stands before the query: q·k depends on this alone</source>
        <translation>キーがクエリの何トークン前にあるか。q·kはこれだけで決まります</translation>
    </message>
    <message>
        <source>Speed in tokens a second</source>
        <translation>速度(トークン/秒)</translation>
    </message>
    <message>
        <source>How many tokens pass in a second</source>
        <translation>1秒間に進むトークン数</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1トークン/秒</translation>
    </message>
    <message>
        <source>Hold the position</source>
        <translation>位置を固定</translation>
    </message>
    <message>
        <source>m = %1</source>
        <translation>m = %1</translation>
    </message>
    <message>
        <source>m − n = %1</source>
        <translation>m − n = %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerChart</name>
    <message>
        <source>Mean of tasks</source>
        <translation>タスク平均</translation>
    </message>
    <message>
        <source>RULER score by length</source>
        <translation>長さ別のRULERスコア</translation>
    </message>
    <message>
        <source>Shows what RULER's tasks score at each length, and up to which length the model holds.</source>
        <translation>各長さでのRULERの各タスクのスコアと、モデルがどの長さまで性能を維持するかを示します。</translation>
    </message>
    <message>
        <source>Run RULER</source>
        <translation>RULERを実行</translation>
    </message>
    <message>
        <source>Length (tokens)</source>
        <translation>長さ(トークン)</translation>
    </message>
    <message>
        <source>Score (%)</source>
        <translation>スコア(%)</translation>
    </message>
    <message>
        <source>%1: score by length, with 95 % intervals over samples</source>
        <translation>%1: 長さ別のスコア(サンプル間の95 %区間付き)</translation>
    </message>
    <message>
        <source>Mean of %1 tasks</source>
        <translation>%1タスクの平均</translation>
    </message>
    <message>
        <source>%1: no length has all its samples yet</source>
        <translation>%1: 全サンプルが揃った長さはまだありません</translation>
    </message>
    <message>
        <source>%1: no factor set reaches %2 % at the shortest length</source>
        <translation>%1: 最短の長さで%2 %に達する係数セットはありません</translation>
    </message>
    <message>
        <source>%1: %2 holds %3 % up to %4</source>
        <translation>%1: %2は%4まで%3 %を維持します</translation>
    </message>
    <message>
        <source>Click to hide or show.</source>
        <translation>クリックで表示/非表示を切り替えます。</translation>
    </message>
    <message>
        <source>%1 has no score of %2.</source>
        <translation>%1には%2のスコアがありません。</translation>
    </message>
    <message>
        <source>From elsewhere: %1. Click to hide or show.</source>
        <translation>外部の結果: %1。クリックで表示/非表示を切り替えます。</translation>
    </message>
    <message>
        <source>threshold %1 %</source>
        <translation>しきい値%1 %</translation>
    </message>
    <message>
        <source>effective %1</source>
        <translation>有効長%1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1トークン</translation>
    </message>
    <message>
        <source>Score %1 %</source>
        <translation>スコア%1 %</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2 %</source>
        <translation>95 %区間%1～%2 %</translation>
    </message>
    <message>
        <source>No interval: its source does not say one</source>
        <translation>区間なし: 出典に記載がありません</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1サンプル</translation>
    </message>
    <message>
        <source>More samples are to come</source>
        <translation>さらにサンプルが追加されます</translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerDialog</name>
    <message>
        <source>RULER</source>
        <translation>RULER</translation>
    </message>
    <message>
        <source>The model answers samples of up to 13 tasks at each length; what is right in its answers says up to which length it holds.</source>
        <translation>モデルが各長さで最大13タスクのサンプルに回答します。回答の正しさから、どの長さまで性能を維持するかがわかります。</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Factor sets</source>
        <translation>係数セット</translation>
    </message>
    <message>
        <source>the program's own</source>
        <translation>プログラム内蔵のもの</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Question sets (*.json);;All files (*)</source>
        <translation>質問セット (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation>生成テキスト</translation>
    </message>
    <message>
        <source>Noise sentences (RULER)</source>
        <translation>ノイズ文(RULER)</translation>
    </message>
    <message>
        <source>Text files of a folder</source>
        <translation>フォルダー内のテキストファイル</translation>
    </message>
    <message>
        <source>Off by default: a run with too little text is refused and says how much is missing</source>
        <translation>既定でオフ: テキストが足りない実行は拒否され、不足量が示されます</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Tokens of prompt and answer together, separated by commas, e.g. 4k, 8k, 16k (k = 1024). Suggested from the trained context and the target</source>
        <translation>プロンプトと回答を合わせたトークン数をコンマ区切りで指定します。例: 4k, 8k, 16k (k = 1024)。学習済みコンテキスト長と目標長から提案されます</translation>
    </message>
    <message>
        <source>For each task and length, 1 to 100000; default 20. RULER's own runs use 500. With one there is no interval</source>
        <translation>タスクと長さの組ごとのサンプル数、1～100000。既定値は20。RULER本来の実行では500です。1では区間が得られません</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>A whole number from 0 on; default 0. Same spec and seed, same prompts</source>
        <translation>0以上の整数。既定値は0。仕様とシードが同じなら、プロンプトも同じになります</translation>
    </message>
    <message>
        <source>Chat format</source>
        <translation>チャット形式</translation>
    </message>
    <message>
        <source>How the prompt is wrapped for a chat model; default none. The answer's beginning follows after the assistant's header</source>
        <translation>チャットモデル用にプロンプトを囲む形式。既定値は「なし」。回答の冒頭はアシスタントのヘッダーの後に続きます</translation>
    </message>
    <message>
        <source>Essays</source>
        <translation>エッセイ</translation>
    </message>
    <message>
        <source>Filler of the five tasks that RULER gives essays; default generated text, which never runs out</source>
        <translation>RULERがエッセイを使う5つのタスクのフィラー。既定値は、尽きることのない生成テキスト</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Text files (UTF-8) directly in this folder; others are passed over by name</source>
        <translation>このフォルダー直下のテキストファイル(UTF-8)。それ以外のファイルは読み飛ばされ、名前が示されます</translation>
    </message>
    <message>
        <source>SQuAD file</source>
        <translation>SQuADファイル</translation>
    </message>
    <message>
        <source>Questions of qa_1</source>
        <translation>qa_1の質問</translation>
    </message>
    <message>
        <source>Questions of qa_1, in SQuAD 2.0's layout; default: a small set of the program's own, for short lengths</source>
        <translation>qa_1の質問(SQuAD 2.0の形式)。既定値: 短い長さ向けの、プログラム内蔵の小さなセット</translation>
    </message>
    <message>
        <source>HotpotQA file</source>
        <translation>HotpotQAファイル</translation>
    </message>
    <message>
        <source>Questions of qa_2</source>
        <translation>qa_2の質問</translation>
    </message>
    <message>
        <source>Questions of qa_2, in HotpotQA's layout; default: a small set of the program's own, for short lengths</source>
        <translation>qa_2の質問(HotpotQAの形式)。既定値: 短い長さ向けの、プログラム内蔵の小さなセット</translation>
    </message>
    <message>
        <source>Factor sets, on the same prompts</source>
        <translation>係数セット(同じプロンプトで比較)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>%1 – left out</source>
        <translation>%1 – 除外</translation>
    </message>
    <message>
        <source>Left out: %1. They cannot be made at all these lengths; hover to see why.</source>
        <translation>除外: %1。これらの長さすべてでは作成できません。マウスを重ねると理由が表示されます。</translation>
    </message>
    <message>
        <source>“%1” is not a list of lengths. Write tokens separated by commas, such as 4k, 8k, 16k.</source>
        <translation>「%1」は長さのリストではありません。4k, 8k, 16kのように、トークン数をコンマ区切りで入力してください。</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 on.</source>
        <translation>シードは0以上の整数である必要があります。</translation>
    </message>
    <message>
        <source>Choose the folder whose text files fill the essays, or other filler.</source>
        <translation>エッセイに使うテキストファイルのフォルダーを選択するか、別のフィラーを選択してください。</translation>
    </message>
    <message>
        <source>Choose at least one task that can be made at these lengths.</source>
        <translation>これらの長さで作成できるタスクを少なくとも1つ選択してください。</translation>
    </message>
    <message>
        <source>Choose at least one factor set.</source>
        <translation>係数セットを少なくとも1つ選択してください。</translation>
    </message>
    <message>
        <source>Folder with text files</source>
        <translation>テキストファイルのフォルダー</translation>
    </message>
    <message>
        <source>Folder with .txt files</source>
        <translation>.txtファイルのフォルダー</translation>
    </message>
    <message>
        <source>Repeat text and questions where there are too few</source>
        <translation>足りない場合はテキストと問いを繰り返し使う</translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerSampleModel</name>
    <message>
        <source>%1 tokens read, %2 written, %3 s</source>
        <translation>読み込み%1トークン、生成%2トークン、%3秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>正しい回答</translation>
    </message>
    <message>
        <source>Generated answer</source>
        <translation>生成された回答</translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerSamples</name>
    <message>
        <source>Show the prompt</source>
        <translation>プロンプトを表示</translation>
    </message>
    <message>
        <source>Samples of the chosen cell</source>
        <translation>選択したセルのサンプル</translation>
    </message>
    <message>
        <source>Answer or prompt of the chosen sample</source>
        <translation>選択したサンプルの回答またはプロンプト</translation>
    </message>
    <message>
        <source>Choose a sample to read its answer.</source>
        <translation>サンプルを選択すると、回答を読めます。</translation>
    </message>
    <message>
        <source>Makes the exact prompt again from the run's spec and checks it against the hash that was recorded</source>
        <translation>実行の仕様から正確なプロンプトを再作成し、記録されたハッシュと照合します</translation>
    </message>
    <message>
        <source>Close the samples</source>
        <translation>サンプルを閉じる</translation>
    </message>
    <message>
        <source>Making the prompt…</source>
        <translation>プロンプトを作成中…</translation>
    </message>
    <message>
        <source>%1 at %2: %3 samples</source>
        <translation>%1、%2: %3サンプル</translation>
    </message>
    <message>
        <source>Right: %1

Generated:
%2</source>
        <translation>正解: %1

生成:
%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerTableModel</name>
    <message>
        <source>%1 at %2 tokens</source>
        <translation>%1、%2トークン</translation>
    </message>
    <message>
        <source>%1: not scored yet</source>
        <translation>%1: まだ採点されていません</translation>
    </message>
    <message>
        <source>%1: %2 %, 95 % interval %3 to %4 %, %5 samples</source>
        <translation>%1: %2 %、95 %区間%3～%4 %、%5サンプル</translation>
    </message>
    <message>
        <source>%1. Mean over %2 tasks, the interval from the samples' spread within tasks</source>
        <translation>%1。%2タスクの平均。区間はタスク内のサンプルのばらつきから求めます</translation>
    </message>
    <message>
        <source>%1. Click to see them</source>
        <translation>%1。クリックで表示します</translation>
    </message>
    <message>
        <source>%1 [%2, %3] (%4)</source>
        <translation>%1 [%2, %3] (%4)</translation>
    </message>
    <message>
        <source>%1 tokens of prompt and answer</source>
        <translation>プロンプトと回答を合わせて%1トークン</translation>
    </message>
</context>
<context>
    <name>ropewalk::RulerView</name>
    <message>
        <source>What the chart shows</source>
        <translation>グラフの表示内容</translation>
    </message>
    <message>
        <source>What the chart shows: the mean over tasks, or one task</source>
        <translation>グラフの表示内容: タスク平均または1つのタスク</translation>
    </message>
    <message>
        <source>Factor set of the table</source>
        <translation>表の係数セット</translation>
    </message>
    <message>
        <source>Whose scores the table shows</source>
        <translation>表にスコアを表示する係数セット</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>併記</translation>
    </message>
    <message>
        <source>Scores from elsewhere: the LongRoPE2 paper's, or result files of the lm-evaluation-harness</source>
        <translation>外部のスコア: LongRoPE2の論文の値、またはlm-evaluation-harnessの結果ファイル</translation>
    </message>
    <message>
        <source>RULER's scores by task and length</source>
        <translation>タスクと長さ別のRULERスコア</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>表: %1</translation>
    </message>
    <message>
        <source>No reference</source>
        <translation>比較対象なし</translation>
    </message>
    <message>
        <source>The paper's %1</source>
        <translation>論文の%1</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>%1を取り除く</translation>
    </message>
    <message>
        <source>Results of lm-evaluation-harness…</source>
        <translation>lm-evaluation-harnessの結果…</translation>
    </message>
    <message>
        <source>Results of the lm-evaluation-harness</source>
        <translation>lm-evaluation-harnessの結果</translation>
    </message>
    <message>
        <source>Result files (*.json);;All files (*)</source>
        <translation>結果ファイル (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Loading the model, making the prompts and answering the first of them</source>
        <translation>モデルを読み込み、プロンプトを作成し、最初のプロンプトに回答しています</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1/%2サンプル</translation>
    </message>
</context>
<context>
    <name>ropewalk::RunData</name>
    <message>
        <source>The run is %1.</source>
        <translation>実行の状態: %1。</translation>
    </message>
    <message>
        <source>%1 (d_rcd %2)</source>
        <translation>%1 (d_rcd %2)</translation>
    </message>
    <message>
        <source>%1, set %2</source>
        <translation>%1、セット%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::RunLabels</name>
    <message>
        <source>Star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Stars the chosen runs, or removes their stars</source>
        <translation>選択した実行にスターを付ける、または外す</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>タグ…</translation>
    </message>
    <message>
        <source>Tags of the chosen runs</source>
        <translation>選択した実行のタグ</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>メモ…</translation>
    </message>
    <message>
        <source>Note on the chosen runs</source>
        <translation>選択した実行のメモ</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Hides the chosen runs from the list, or brings archived ones back</source>
        <translation>選択した実行をリストから隠す、またはアーカイブから戻す</translation>
    </message>
    <message>
        <source>star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>remove the star</source>
        <translation>スターを外す</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Undo in the run list:</source>
        <translation>実行リストで元に戻す:</translation>
    </message>
    <message>
        <source>Redo in the run list:</source>
        <translation>実行リストでやり直す:</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>スターを外す</translation>
    </message>
    <message>
        <source>Restore to the list</source>
        <translation>リストに復元</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>ropewalk::RunListModel</name>
    <message>
        <source>Starred. Click to remove the star.</source>
        <translation>スター付きです。クリックでスターを外します。</translation>
    </message>
    <message>
        <source>Click to star this run.</source>
        <translation>クリックでこの実行にスターを付けます。</translation>
    </message>
    <message>
        <source>Loss step by step</source>
        <translation>ステップごとの損失</translation>
    </message>
    <message>
        <source>Mean score by length</source>
        <translation>長さ別の平均スコア</translation>
    </message>
    <message>
        <source>Perplexity from the shortest to the longest window</source>
        <translation>最短から最長のウィンドウまでのパープレキシティ</translation>
    </message>
    <message>
        <source>Accuracy cell by cell</source>
        <translation>セルごとの正解率</translation>
    </message>
    <message>
        <source>Best so far by generation</source>
        <translation>世代別のこれまでの最良</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Run %2, seed %3, %4%5</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;実行%2、シード%3、%4%5</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>not starred</source>
        <translation>スターなし</translation>
    </message>
    <message>
        <source>Needle perplexity set by set</source>
        <translation>セットごとのニードルのパープレキシティ</translation>
    </message>
</context>
<context>
    <name>ropewalk::RunPane</name>
    <message>
        <source>1 candidate</source>
        <translation>候補1件</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>候補%1件</translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation>%1/%2セル</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1/%2ステップ</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1ステップ</translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation>予測: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>What the cells show, from 0 to 1</source>
        <translation>セルの表示内容(0～1)</translation>
    </message>
    <message>
        <source>Go on with this run from its last candidate, cell or step, to the result it would have had</source>
        <translation>この実行を最後の候補、セル、またはステップから続け、中断しなかった場合と同じ結果まで進めます</translation>
    </message>
    <message>
        <source>Resume this run</source>
        <translation>この実行を再開</translation>
    </message>
    <message>
        <source>What can be done with the selected candidate; without a selection, with the best</source>
        <translation>選択した候補(選択がなければ最良の候補)に対してできること</translation>
    </message>
    <message>
        <source>Needle heatmap…</source>
        <translation>ニードルヒートマップ…</translation>
    </message>
    <message>
        <source>Measure sensitivity…</source>
        <translation>感度を測定…</translation>
    </message>
    <message>
        <source>Start a search from it…</source>
        <translation>この候補から探索を開始…</translation>
    </message>
    <message>
        <source>Show its lineage</source>
        <translation>系譜を表示</translation>
    </message>
    <message>
        <source>Compare with the best</source>
        <translation>最良と比較</translation>
    </message>
    <message>
        <source>Ctrl+click on a candidate in any view compares with that one</source>
        <translation>どのビューでも、候補をCtrl+クリックするとその候補と比較します</translation>
    </message>
    <message>
        <source>Compare with its parent</source>
        <translation>親と比較</translation>
    </message>
    <message>
        <source>Export factors…</source>
        <translation>係数をエクスポート…</translation>
    </message>
    <message>
        <source>How the chart is drawn</source>
        <translation>グラフの描画方法</translation>
    </message>
    <message>
        <source>by evaluations</source>
        <translation>評価回数</translation>
    </message>
    <message>
        <source>by generations</source>
        <translation>世代</translation>
    </message>
    <message>
        <source>by seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>What the x axis counts</source>
        <translation>x軸の単位</translation>
    </message>
    <message>
        <source>How many steps the strong lines are averaged over; the pale ones are each step's. Default: by itself, a sixtieth of the steps, at least 5</source>
        <translation>濃い線で平均するステップ数。薄い線は各ステップの値です。既定値: 自動(全ステップの60分の1、最小5)</translation>
    </message>
    <message>
        <source>Colours of the scale from 0 to 1</source>
        <translation>0～1の目盛の色</translation>
    </message>
    <message>
        <source>Candidate %1, measured as run %2</source>
        <translation>候補%1、実行%2として測定</translation>
    </message>
    <message>
        <source>Loading the model and scoring the set as it is</source>
        <translation>モデルを読み込み、変更前のセットを採点しています</translation>
    </message>
    <message>
        <source>No candidate</source>
        <translation>候補なし</translation>
    </message>
    <message>
        <source>Best: %1</source>
        <translation>最良: %1</translation>
    </message>
    <message>
        <source>Candidate %1</source>
        <translation>候補%1</translation>
    </message>
    <message>
        <source>Its dialog says what it costs before it starts</source>
        <translation>開始前にダイアログで所要コストが示されます</translation>
    </message>
    <message>
        <source>Loading the model and measuring the first document set</source>
        <translation>モデルを読み込み、最初の文書セットを測定しています</translation>
    </message>
    <message>
        <source>Loading the weights, reading the data and probing the untrained model</source>
        <translation>重みを読み込み、データを読み、学習前のモデルをプローブしています</translation>
    </message>
    <message>
        <source>Another process makes this run. It is followed here, and can be stopped only there.</source>
        <translation>この実行は別のプロセスが行っています。ここでは経過を表示するだけで、停止はそのプロセスでのみ可能です。</translation>
    </message>
    <message>
        <source>Over how many candidates the smoothed line is averaged; the points are each candidate’s. Default: none</source>
        <translation>平滑化した線で平均する候補の数。点は各候補の値です。既定値: なし</translation>
    </message>
</context>
<context>
    <name>ropewalk::RunParallel</name>
    <message>
        <source>What varies between the runs, in parallel coordinates</source>
        <translation>実行間で異なる項目(平行座標)</translation>
    </message>
    <message>
        <source>%1 runs over %2 axes</source>
        <translation>%2軸上の%1件の実行</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>One line a run, one axis a parameter or score</source>
        <translation>1本の線が1つの実行、1本の軸が1つのパラメーターまたはスコア</translation>
    </message>
</context>
<context>
    <name>ropewalk::RunStrip</name>
    <message>
        <source>Compared runs, the baseline first</source>
        <translation>比較する実行(先頭がベースライン)</translation>
    </message>
    <message>
        <source>%1 · baseline</source>
        <translation>%1 · ベースライン</translation>
    </message>
    <message>
        <source>%1
Run %2, %3, %4</source>
        <translation>%1
実行%2、%3、%4</translation>
    </message>
</context>
<context>
    <name>ropewalk::RunsPanel</name>
    <message>
        <source>Filter: words, method:yarn target&gt;=32k</source>
        <translation>フィルター: 語句、method:yarn target&gt;=32k</translation>
    </message>
    <message>
        <source>Filter of the run list</source>
        <translation>実行リストのフィルター</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Every search, needle test and training is kept here, with all that is needed to repeat it. Start one with Search, Needle or Train.</source>
        <translation>探索、ニードルテスト、学習はすべて、再現に必要な情報とともにここに保存されます。「探索」「ニードル」「学習」から開始してください。</translation>
    </message>
    <message>
        <source>Workspace (read-only): %1</source>
        <translation>ワークスペース(読み取り専用): %1</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>ワークスペース: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open beside the current run</source>
        <translation>現在の実行と並べて開く</translation>
    </message>
    <message numerus="yes">
        <source>Compare the %n chosen run(s)</source>
        <translation>
            <numerusform>選択した%n件の実行を比較</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>No run fits this filter. Archived runs stand in it where it says archived:yes.</source>
        <translation>このフィルターに一致する実行はありません。アーカイブした実行は、archived:yesを含むフィルターで表示されます。</translation>
    </message>
</context>
<context>
    <name>ropewalk::RuntimeEditor</name>
    <message>
        <source>Processor</source>
        <translation>プロセッサ</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Where the model runs. GPUs are offered where there are any</source>
        <translation>モデルを実行する場所。GPUがあれば選択肢に表示されます</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>Number type</source>
        <translation>数値型</translation>
    </message>
    <message>
        <source>bfloat16: half the memory and faster (default). float32: exact to 7 digits</source>
        <translation>bfloat16: メモリが半分で高速(既定値)。float32: 7桁まで正確</translation>
    </message>
    <message>
        <source>all physical cores</source>
        <translation>全物理コア</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>Processor threads; default: all physical cores. Part of the spec: results repeat for the same count</source>
        <translation>プロセッサのスレッド数。既定値: 全物理コア。仕様の一部であり、同じスレッド数なら結果が再現されます</translation>
    </message>
    <message>
        <source>long: the set at every length</source>
        <translation>long: すべての長さでこのセット</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Which factors apply at which length; default long. “switch” is for weights trained with mixed windows</source>
        <translation>どの長さでどの係数を適用するか。既定値はlong。「switch」は混合ウィンドウで学習した重み向けです</translation>
    </message>
    <message>
        <source>switch: original factors up to L_train</source>
        <translation>switch: L_trainまでは元の係数</translation>
    </message>
</context>
<context>
    <name>ropewalk::SavedSets</name>
    <message>
        <source>Named factor sets</source>
        <translation>名前付き係数セット</translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation>ワークスペースが開かれていません。</translation>
    </message>
    <message>
        <source>The workspace %1 can only be read.</source>
        <translation>ワークスペース%1は読み取り専用です。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and its number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Save the factor set “%1”</source>
        <translation>係数セット「%1」の保存</translation>
    </message>
    <message>
        <source>Rename the factor set “%1” to “%2”</source>
        <translation>係数セット「%1」の名前を「%2」に変更</translation>
    </message>
    <message>
        <source>Delete the factor set “%1”</source>
        <translation>係数セット「%1」の削除</translation>
    </message>
    <message>
        <source>Rename a factor set</source>
        <translation>係数セットの名前を変更</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>None was saved yet</source>
        <translation>保存されたセットはまだありません</translation>
    </message>
    <message>
        <source>It is for %1: open that model to use it</source>
        <translation>%1用のセットです。使用するにはそのモデルを開いてください</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Draws it beside the methods</source>
        <translation>方式と並べて描画します</translation>
    </message>
    <message>
        <source>Edit a copy by hand</source>
        <translation>コピーを手動で編集</translation>
    </message>
    <message>
        <source>Its copy gets handles in the chart of rescale factors</source>
        <translation>コピーに、再スケール係数のグラフ上のハンドルが付きます</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>It keeps its factors</source>
        <translation>係数はそのまま保たれます</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>元に戻せます</translation>
    </message>
</context>
<context>
    <name>ropewalk::SearchCalibrator</name>
    <message>
        <source>About %1.</source>
        <translation>約%1。</translation>
    </message>
    <message>
        <source>Measuring what a document costs…</source>
        <translation>文書1件あたりのコストを測定中…</translation>
    </message>
    <message>
        <source>No forecast: %1</source>
        <translation>予測なし: %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::SearchDialog</name>
    <message>
        <source>Search for rescale factors</source>
        <translation>再スケール係数の探索</translation>
    </message>
    <message>
        <source>Candidates for the critical dimension and its λᵢ are evolved, scored by the perplexity of a needle's answer (LongRoPE2) or of plain text.</source>
        <translation>臨界次元とλᵢの候補を進化させ、ニードルの回答(LongRoPE2)または通常テキストのパープレキシティで評価します。</translation>
    </message>
    <message>
        <source>The preset's method was changed: the run will be called custom.</source>
        <translation>プリセットの方式が変更されました。この実行は「カスタム」と表示されます。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>What is searched and how: fills in all of “Advanced”</source>
        <translation>何をどのように探索するか。「詳細」の全項目を設定します</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標長</translation>
    </message>
    <message>
        <source>Context window to reach, tokens; above the trained context of %1</source>
        <translation>到達するコンテキストウィンドウ(トークン)。学習済みコンテキスト長%1を超える値</translation>
    </message>
    <message>
        <source>quick – for looking</source>
        <translation>簡易 – お試し用</translation>
    </message>
    <message>
        <source>small</source>
        <translation>小規模</translation>
    </message>
    <message>
        <source>paper – all of the preset</source>
        <translation>論文 – プリセットどおり</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>How much is searched: sizes, documents, baselines, held-out documents. “paper”: the preset's own sizes</source>
        <translation>探索の規模: 集団や反復の大きさ、文書、ベースライン、ホールドアウト文書。「論文」: プリセット本来の規模</translation>
    </message>
    <message>
        <source>Documents a candidate is scored on, 1 to 1000; the paper uses 10. With few, a search overfits</source>
        <translation>候補の採点に使う文書数、1～1000。論文では10。少ないと探索が過剰適合します</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>集団</translation>
    </message>
    <message>
        <source>Candidates at the start (P), from 1; the paper uses 64</source>
        <translation>開始時の候補数(P)、1以上。論文では64</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>反復</translation>
    </message>
    <message>
        <source>From 0; the paper uses 40</source>
        <translation>0以上。論文では40</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>時間制限</translation>
    </message>
    <message>
        <source>No candidate is started after that many minutes of work; default: no limit</source>
        <translation>作業時間がこの分数を超えると、新しい候補を開始しません。既定値: 制限なし</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>What is searched and how candidates are judged</source>
        <translation>何を探索し、候補をどう評価するか</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>親</translation>
    </message>
    <message>
        <source>Best candidates kept in each iteration (k), from 1; default 32</source>
        <translation>各反復で残す最良の候補数(k)、1以上。既定値は32</translation>
    </message>
    <message>
        <source>Mutation</source>
        <translation>突然変異</translation>
    </message>
    <message>
        <source>Probability p that a pair's λ mutates, 0 to 1; the paper uses 0.3</source>
        <translation>ペアのλが突然変異する確率p、0～1。論文では0.3</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>評価回数</translation>
    </message>
    <message>
        <source>No candidate is started after that many document evaluations, which is the fairest budget to compare searches by; default: no limit</source>
        <translation>文書の評価がこの回数に達すると、新しい候補を開始しません。探索同士を比較する上で最も公平な予算です。既定値: 制限なし</translation>
    </message>
    <message>
        <source>All choices of the search</source>
        <translation>探索のすべての選択項目</translation>
    </message>
    <message>
        <source>The target of %1 is not above the trained context of %2: there is nothing to rescale. Choose a longer target.</source>
        <translation>目標長%1が学習済みコンテキスト長%2を超えていないため、再スケールする必要がありません。より長い目標長を選択してください。</translation>
    </message>
    <message>
        <source>%1 parents cannot be chosen from a population of %2: lower the parents or raise the population.</source>
        <translation>%2件の集団から%1件の親は選べません。親を減らすか、集団を増やしてください。</translation>
    </message>
</context>
<context>
    <name>ropewalk::SearchMethodEditor</name>
    <message>
        <source>Fixed attention factor</source>
        <translation>固定アテンション係数</translation>
    </message>
    <message>
        <source>Fixed attention factor of short windows</source>
        <translation>短いウィンドウの固定アテンション係数</translation>
    </message>
    <message>
        <source>Search how many stay unscaled</source>
        <translation>スケーリングしないトークン数を探索</translation>
    </message>
    <message>
        <source>Stop candidates that cannot win</source>
        <translation>勝てない候補を停止</translation>
    </message>
    <message>
        <source>Tune their own parameters too</source>
        <translation>各自のパラメーターも調整</translation>
    </message>
    <message>
        <source>upper: from d_rcd on</source>
        <translation>上側: d_rcd以降</translation>
    </message>
    <message>
        <source>all pairs</source>
        <translation>全ペア</translation>
    </message>
    <message>
        <source>Searched pairs</source>
        <translation>探索するペア</translation>
    </message>
    <message>
        <source>Which λᵢ are searched. LongRoPE2: those from d_rcd on. LongRoPE: all; there is no d_rcd then</source>
        <translation>どのλᵢを探索するか。LongRoPE2: d_rcd以降のもの。LongRoPE: すべて(d_rcdはなし)</translation>
    </message>
    <message>
        <source>NTK, as in the paper</source>
        <translation>NTK (論文のとおり)</translation>
    </message>
    <message>
        <source>ramp, as in YaRN</source>
        <translation>ランプ(YaRNと同様)</translation>
    </message>
    <message>
        <source>free: searched too</source>
        <translation>自由: これも探索</translation>
    </message>
    <message>
        <source>Below d_rcd</source>
        <translation>d_rcd未満</translation>
    </message>
    <message>
        <source>λᵢ of the pairs below d_rcd, from 1 up to the λ at d_rcd: NTK's power, YaRN's ramp, or searched and rising. Default in Ropewalk's settings: free</source>
        <translation>d_rcd未満のペアのλᵢ。1からd_rcdでのλまで: NTKのべき乗、YaRNのランプ、または単調増加の探索。Ropewalkの設定での既定値: 自由</translation>
    </message>
    <message>
        <source>searched</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>d_tcd = %1</source>
        <translation>d_tcd = %1</translation>
    </message>
    <message>
        <source>fixed at</source>
        <translation>固定値</translation>
    </message>
    <message>
        <source>Fixed critical dimension</source>
        <translation>固定した臨界次元</translation>
    </message>
    <message>
        <source>Critical dim.</source>
        <translation>臨界次元</translation>
    </message>
    <message>
        <source>d_rcd in pairs: part of every candidate (default), at the theory's d_tcd = %1, or fixed between d_tcd^10 = %2 and d_tcd</source>
        <translation>ペア単位のd_rcd: 各候補の一部として探索(既定値)、理論上のd_tcd = %1、またはd_tcd^10 = %2からd_tcdまでの固定値</translation>
    </message>
    <message>
        <source>rising: λᵢ ≤ λᵢ₊₁</source>
        <translation>単調増加: λᵢ ≤ λᵢ₊₁</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Whether factors may fall from one pair to the next. Default: rising</source>
        <translation>ペアから次のペアへ係数が下がってもよいか。既定値: 単調増加</translation>
    </message>
    <message>
        <source>Least ratio</source>
        <translation>最小比</translation>
    </message>
    <message>
        <source>Least upper factor over s = target / trained context, 0 to 100; default 1. No factor falls below 1</source>
        <translation>上側係数の下限とs = 目標長 / 学習済み長との比、0～100。既定値は1。1を下回る係数はありません</translation>
    </message>
    <message>
        <source>Greatest ratio</source>
        <translation>最大比</translation>
    </message>
    <message>
        <source>Greatest factor over s, from the least ratio on; default 2, LongRoPE 1.25</source>
        <translation>係数の上限とsとの比、最小比以上。既定値は2、LongRoPEでは1.25</translation>
    </message>
    <message>
        <source>formula: 1</source>
        <translation>計算式: 1</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>計算式</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>Attention factor m that multiplies cosine and sine of long windows: √(1 + ln s / ln L_train) (default), a value from 0.01 to 10, or searched with the λᵢ</source>
        <translation>長いウィンドウのコサインとサインに掛けるアテンション係数m: √(1 + ln s / ln L_train) (既定値)、0.01～10の値、またはλᵢとともに探索</translation>
    </message>
    <message>
        <source>Short windows</source>
        <translation>短いウィンドウ</translation>
    </message>
    <message>
        <source>Attention factor of windows up to the trained context, which keep their angles under the policy “switch”: 1 (default), a value from 0.01 to 10, or tried in the end in steps of 0.02 around 1</source>
        <translation>学習済みコンテキスト長までのウィンドウ(ポリシー「switch」では角度を変えない)のアテンション係数: 1(既定値)、0.01～10の値、または最後に1の前後を0.02刻みで試行</translation>
    </message>
    <message>
        <source>needle: answer tokens</source>
        <translation>ニードル: 回答トークン</translation>
    </message>
    <message>
        <source>plain: every token</source>
        <translation>通常: 全トークン</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>What a candidate's perplexity is over: the answer tokens of needle documents (LongRoPE2, default), or every token of plain text (LongRoPE)</source>
        <translation>候補のパープレキシティの対象: ニードル文書の回答トークン(LongRoPE2、既定値)、または通常テキストの全トークン(LongRoPE)</translation>
    </message>
    <message>
        <source>Candidates see the documents one by one; one that a paired test on the same documents says cannot reach the parents any more is stopped, which saves work</source>
        <translation>候補は文書を1件ずつ処理します。同じ文書での対応のある検定により、もう親に届かないと判定された候補は停止され、作業を節約できます</translation>
    </message>
    <message>
        <source>Racing</source>
        <translation>レーシング</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Held-out</source>
        <translation>ホールドアウト</translation>
    </message>
    <message>
        <source>Documents from another seed that the search never sees, 0 to 1000: in the end the best candidates and the baselines are scored on them, so that luck does not count. Default: none, 8 or 16 by budget</source>
        <translation>探索では使わない、別のシードの文書数、0～1000。最後に最良の候補とベースラインをこれで採点し、偶然の影響を除きます。既定値: 予算に応じてなし、8、16</translation>
    </message>
    <message>
        <source>Each formula also with its own parameters (scale, YaRN's β, the split) tuned on the search's documents: what the search adds is then not just a larger scale</source>
        <translation>各計算式について、それ自身のパラメーター(スケール、YaRNのβ、分割点)を探索用の文書で調整したものも加えます。探索の効果が単なるスケールの拡大ではないことがわかります</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>First tokens</source>
        <translation>先頭トークン</translation>
    </message>
    <message>
        <source>LongRoPE's n̂: each candidate also says how many first tokens keep their original angles, 0 to 256. Default: off, but in LongRoPE's preset</source>
        <translation>LongRoPEのn̂: 先頭の何トークンが元の角度を保つかも各候補に含めます、0～256。既定値: オフ(LongRoPEのプリセットを除く)</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>開始点</translation>
    </message>
    <message>
        <source>Factor sets that the initial population begins with, beside the preset's own: formulas, what the charts show, or a file (Ropewalk's JSON, a CSV with one factor a line, a HF config). Moved into the search's bounds</source>
        <translation>プリセットのものに加えて初期集団に入れる係数セット: 計算式、グラフに表示中のもの、またはファイル(RopewalkのJSON、1行に1係数のCSV、HFのconfig)。探索の範囲内に移されます</translation>
    </message>
    <message>
        <source>formula: %1</source>
        <translation>計算式: %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::SearchView</name>
    <message>
        <source>Fitness</source>
        <translation>適応度</translation>
    </message>
    <message>
        <source>d_rcd</source>
        <translation>d_rcd</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>集団</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>系譜</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>Every candidate, the best so far and the baselines</source>
        <translation>すべての候補、これまでの最良、ベースライン</translation>
    </message>
    <message>
        <source>Best fitness by critical dimension, over the theory; finished searches that differ only in their seeds are pooled</source>
        <translation>臨界次元ごとの最良の適応度を、理論値と重ねて表示します。シードだけが異なる完了済みの探索はまとめて集計されます</translation>
    </message>
    <message>
        <source>The population in parallel coordinates: drag along an axis to list what passes there</source>
        <translation>平行座標で表した集団。軸に沿ってドラッグすると、そこを通る候補が一覧表示されます</translation>
    </message>
    <message>
        <source>A candidate's parents back to the initial population</source>
        <translation>初期集団までさかのぼった候補の親</translation>
    </message>
    <message>
        <source>The selected candidate against another, pair by pair; Ctrl+click a candidate to choose the other</source>
        <translation>選択した候補と別の候補をペアごとに比較します。候補をCtrl+クリックして比較相手を選択します</translation>
    </message>
    <message>
        <source>Change of fitness as each λᵢ moves by itself</source>
        <translation>各λᵢを単独で動かしたときの適応度の変化</translation>
    </message>
    <message>
        <source>candidate %1, the best</source>
        <translation>候補%1(最良)</translation>
    </message>
    <message>
        <source>candidate %1</source>
        <translation>候補%1</translation>
    </message>
    <message>
        <source>How the fitness changes as each pair's λ moves by itself will stand here: which pairs matter.</source>
        <translation>各ペアのλを単独で動かしたときの適応度の変化がここに表示され、どのペアが重要かがわかります。</translation>
    </message>
    <message>
        <source>Measure candidate %1…</source>
        <translation>候補%1を測定…</translation>
    </message>
</context>
<context>
    <name>ropewalk::SensitivityChart</name>
    <message>
        <source>Sensitivity of the fitness to each pair's factor</source>
        <translation>各ペアの係数に対する適応度の感度</translation>
    </message>
    <message>
        <source>Shows how the fitness changes as each pair's factor λ moves, one pair at a time.</source>
        <translation>各ペアの係数λを1つずつ動かしたときの、適応度の変化を示します。</translation>
    </message>
    <message>
        <source>Measure the sensitivity</source>
        <translation>感度を測定</translation>
    </message>
    <message>
        <source>Change of mean NLL (nats per answer token)</source>
        <translation>平均NLLの変化(回答トークンあたりのnats)</translation>
    </message>
    <message>
        <source>Change of NLL (nats)</source>
        <translation>NLLの変化(nats)</translation>
    </message>
    <message>
        <source>ΔNLL (nats)</source>
        <translation>ΔNLL (nats)</translation>
    </message>
    <message>
        <source>Rotary pair i</source>
        <translation>回転ペアi</translation>
    </message>
    <message>
        <source>One pair's λ multiplied by %1, all others as they are. Click to hide or show.</source>
        <translation>1つのペアのλだけを%1倍し、他はそのまま。クリックで表示/非表示を切り替えます。</translation>
    </message>
    <message>
        <source>filled: p &lt; 0.05</source>
        <translation>塗りつぶし: p &lt; 0.05</translation>
    </message>
    <message>
        <source>Paired t test on the same documents, each pair by itself: where nothing changes, about one in twenty is filled by chance.</source>
        <translation>同じ文書での対応のあるt検定(ペアごと)。変化がない場合でも、約20個に1個は偶然塗りつぶされます。</translation>
    </message>
    <message>
        <source>hollow: within chance</source>
        <translation>白抜き: 偶然の範囲内</translation>
    </message>
    <message>
        <source>d_tcd %1</source>
        <translation>d_tcd %1</translation>
    </message>
    <message>
        <source>d_rcd %1</source>
        <translation>d_rcd %1</translation>
    </message>
    <message>
        <source>Most sensitive: pair %1, %2 nats at %3; %4 of %5 moves are significant</source>
        <translation>最も敏感: ペア%1、%3で%2 nats。%5件中%4件の変化が有意です</translation>
    </message>
    <message>
        <source>None of %1 moves changes the fitness beyond chance</source>
        <translation>%1件の変化のうち、偶然を超えて適応度を変えるものはありません</translation>
    </message>
    <message>
        <source>The unmoved set is measured first</source>
        <translation>まず変更前のセットを測定しています</translation>
    </message>
    <message>
        <source>λ</source>
        <translation>λ</translation>
    </message>
    <message>
        <source>Mean NLL as it is (nats)</source>
        <translation>変更前の平均NLL (nats)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3), p %4, %5 documents</source>
        <translation>%1 (%2～%3)、p %4、文書%5件</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Pair %1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;%3</source>
        <translation>&lt;p&gt;&lt;b&gt;ペア%1&lt;/b&gt;&lt;/p&gt;&lt;table&gt;%2&lt;/table&gt;%3</translation>
    </message>
    <message>
        <source>&lt;p&gt;Not measured&lt;/p&gt;</source>
        <translation>&lt;p&gt;未測定&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ropewalk::SensitivityDialog</name>
    <message>
        <source>Measure sensitivity</source>
        <translation>感度を測定</translation>
    </message>
    <message>
        <source>Each λᵢ is moved by itself and the needle's answer scored again: which pairs matter, and whether the factors stand in a minimum.</source>
        <translation>各λᵢを単独で動かし、ニードルの回答を再び採点します。どのペアが重要か、係数が極小点にあるかがわかります。</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>セット</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>%1: the target of the factors is the documents' length</source>
        <translation>%1: 係数の目標長が文書の長さになります</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Documents that each moved set is scored on, 1 to 1000; default 4. With one there are no intervals</source>
        <translation>動かした各セットの採点に使う文書数、1～1000。既定値は4。1では区間が得られません</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>What λᵢ is multiplied by, separated by commas, above 0 and not 1; default 0.9, 1.1. Moves to below λ = 1 are left out</source>
        <translation>λᵢに掛ける値をコンマ区切りで指定します。0を超え、1以外。既定値は0.9, 1.1。λ = 1を下回る変化は除外されます</translation>
    </message>
    <message>
        <source>“%1” is not a list of moves. Write numbers separated by commas, such as 0.9, 1.1.</source>
        <translation>「%1」は倍率のリストではありません。0.9, 1.1のように、数値をコンマ区切りで入力してください。</translation>
    </message>
</context>
<context>
    <name>ropewalk::SessionKeeper</name>
    <message>
        <source>Restore the last session</source>
        <translation>前回のセッションを復元</translation>
    </message>
    <message>
        <source>Ropewalk did not end by itself the last time. Runs are kept up to their last step.</source>
        <translation>前回、Ropewalkは正常に終了しませんでした。実行は最後のステップまで保存されています。</translation>
    </message>
    <message>
        <source>Ropewalk ended while it restored the last session, so it starts empty this time. Open the model or the runs one by one to see which of them does it.</source>
        <translation>前回のセッションの復元中にRopewalkが終了したため、今回は空の状態で起動しました。モデルや実行を1つずつ開いて、原因となるものを確認してください。</translation>
    </message>
</context>
<context>
    <name>ropewalk::SessionRestorer</name>
    <message>
        <source>The workspace %1 of the last session is not there any more.</source>
        <translation>前回のセッションのワークスペース「%1」はなくなっています。</translation>
    </message>
    <message>
        <source>Run %1 of the last session is not shown: the workspace %2 is not there any more.</source>
        <translation>前回のセッションの実行%1は表示されません。ワークスペース「%2」がなくなっています。</translation>
    </message>
    <message>
        <source>Runs %1 of the last session are not shown: the workspace %2 is not there any more.</source>
        <translation>前回のセッションの実行%1は表示されません。ワークスペース「%2」がなくなっています。</translation>
    </message>
    <message>
        <source>Run %1 of the last session is not shown: the workspace %2 cannot be read.</source>
        <translation>前回のセッションの実行%1は表示されません。ワークスペース「%2」を読み取れません。</translation>
    </message>
    <message>
        <source>Runs %1 of the last session are not shown: the workspace %2 cannot be read.</source>
        <translation>前回のセッションの実行%1は表示されません。ワークスペース「%2」を読み取れません。</translation>
    </message>
    <message>
        <source>Run %1 of the last session is not shown: the workspace %2 does not have it any more. It was deleted, or the file was replaced.</source>
        <translation>前回のセッションの実行%1は表示されません。ワークスペース「%2」にこの実行がなくなっています。削除されたか、ファイルが置き換えられました。</translation>
    </message>
    <message>
        <source>Runs %1 of the last session are not shown: the workspace %2 does not have them any more. They were deleted, or the file was replaced.</source>
        <translation>前回のセッションの実行%1は表示されません。ワークスペース「%2」にこれらの実行がなくなっています。削除されたか、ファイルが置き換えられました。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ShortcutSheet</name>
    <message>
        <source>No shortcut has these letters.</source>
        <translation>この文字を含むショートカットはありません。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Find a shortcut by what it does or by its keys</source>
        <translation>動作またはキーでショートカットを検索</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>ショートカットを検索</translation>
    </message>
    <message>
        <source>Letters of what it does, or keys such as Ctrl+K</source>
        <translation>動作名の一部、またはCtrl+Kなどのキー</translation>
    </message>
    <message>
        <source>Shortcuts by group</source>
        <translation>グループ別のショートカット</translation>
    </message>
    <message>
        <source>or</source>
        <translation>または</translation>
    </message>
    <message>
        <source>In charts</source>
        <translation>グラフ内</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>拡大・縮小</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Zoom the y axis only</source>
        <translation>y軸だけ拡大・縮小</translation>
    </message>
    <message>
        <source>Shift+Wheel</source>
        <translation>Shift+ホイール</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>図を移動</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>ドラッグ</translation>
    </message>
    <message>
        <source>See everything again</source>
        <translation>全体表示に戻す</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>Save, copy, data: the chart's menu</source>
        <translation>保存、コピー、データ: グラフのメニュー</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>In lists and dialogs</source>
        <translation>リストとダイアログ内</translation>
    </message>
    <message>
        <source>Next, previous control</source>
        <translation>次のコントロール、前のコントロール</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Shift+Tab</source>
        <translation>Shift+Tab</translation>
    </message>
    <message>
        <source>Go through rows or cells</source>
        <translation>行やセルを移動</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>Open the run on which the list stands</source>
        <translation>リストで選択中の実行を開く</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close the dialog, the palette or this sheet</source>
        <translation>ダイアログ、パレット、この一覧を閉じる</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ropewalk::StartPage</name>
    <message>
        <source>Open the small model</source>
        <translation>小型モデルを開く</translation>
    </message>
    <message>
        <source>Open SmolLM2-135M</source>
        <translation>SmolLM2-135Mを開く</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>ツアーを開始</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>スタートページ</translation>
    </message>
    <message>
        <source>Ropewalk</source>
        <translation>Ropewalk</translation>
    </message>
    <message>
        <source>See which rotary dimensions of a language model break beyond its trained context, and search for what mends them.</source>
        <translation>言語モデルのどの回転次元が学習済みコンテキスト長を超えると破綻するかを調べ、それを修復する係数を探索します。</translation>
    </message>
    <message>
        <source>A known model</source>
        <translation>既知のモデル</translation>
    </message>
    <message>
        <source>The small model that Ropewalk brings, on which everything runs in minutes, or the periods and factors of a published model without its weights.</source>
        <translation>すべてが数分で動くRopewalk付属の小型モデル、または公開モデルの重みなしでの周期と係数。</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>モデルを開く</translation>
    </message>
    <message>
        <source>A GGUF file, or a Hugging Face folder with config.json, safetensors and tokenizer.json. Or drop it here.</source>
        <translation>GGUFファイル、またはconfig.json、safetensors、tokenizer.jsonを含むHugging Faceフォルダー。ここにドロップすることもできます。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続きから</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>GGUFファイルを開く…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>モデルフォルダーを開く…</translation>
    </message>
    <message>
        <source>Only the header is read at once; weights load in the background (Ctrl+O)</source>
        <translation>すぐに読み込むのはヘッダーだけです。重みはバックグラウンドで読み込まれます(Ctrl+O)</translation>
    </message>
    <message>
        <source>Only the header is read at once; weights load in the background (Ctrl+Shift+O)</source>
        <translation>すぐに読み込むのはヘッダーだけです。重みはバックグラウンドで読み込まれます(Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>%1: %2 rotary pairs, base %3, trained context %4; without weights</source>
        <translation>%1: 回転ペア%2個、ベース%3、学習済みコンテキスト長%4、重みなし</translation>
    </message>
    <message>
        <source>Nothing was opened yet.</source>
        <translation>まだ何も開いていません。</translation>
    </message>
    <message>
        <source>RoPE and longer contexts in ten steps, on the small model</source>
        <translation>小型モデルで学ぶRoPEと長いコンテキスト(全10ステップ)</translation>
    </message>
    <message>
        <source>Show 1 run</source>
        <translation>1件の実行を表示</translation>
    </message>
    <message>
        <source>Show %1 runs</source>
        <translation>%1件の実行を表示</translation>
    </message>
    <message>
        <source>The runs that this workspace keeps</source>
        <translation>このワークスペースに保存されている実行</translation>
    </message>
    <message>
        <source>Models and workspaces that you opened before, and the runs of this workspace.</source>
        <translation>以前に開いたモデルとワークスペース、このワークスペースの実行。</translation>
    </message>
    <message>
        <source>Other workspaces</source>
        <translation>ほかのワークスペース</translation>
    </message>
</context>
<context>
    <name>ropewalk::StartPicker</name>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>Rescale factors to start from</source>
        <translation>開始点とする再スケール係数</translation>
    </message>
    <message>
        <source>Rescale factors (*.json *.csv);;All files (*)</source>
        <translation>再スケール係数 (*.json *.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 sets</source>
        <translation>%1セット</translation>
    </message>
</context>
<context>
    <name>ropewalk::StartRuns</name>
    <message>
        <source>There is no run %1 in the workspace %2.</source>
        <translation>ワークスペース%2に実行%1はありません。</translation>
    </message>
    <message>
        <source>There are no runs %1 in the workspace %2.</source>
        <translation>ワークスペース%2に実行%1はありません。</translation>
    </message>
    <message>
        <source>It keeps no run yet.</source>
        <translation>実行はまだ保存されていません。</translation>
    </message>
    <message>
        <source>It keeps run %1.</source>
        <translation>保存されている実行: %1。</translation>
    </message>
    <message>
        <source>It keeps the runs %1.</source>
        <translation>保存されている実行: %1。</translation>
    </message>
</context>
<context>
    <name>ropewalk::StudyController</name>
    <message>
        <source>A job is running: stop it, or wait for its end, then start the study.</source>
        <translation>ジョブが実行中です。停止するか、終了を待ってから、ミニ再現を開始してください。</translation>
    </message>
    <message>
        <source>The small model that the study runs on is not beside the program: install Ropewalk again.</source>
        <translation>ミニ再現に使う小型モデルがプログラムと同じ場所にありません。Ropewalkを再インストールしてください。</translation>
    </message>
    <message>
        <source>The study is done. Its runs are in %1.</source>
        <translation>ミニ再現が完了しました。実行の保存先: %1</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>ページを表示</translation>
    </message>
    <message>
        <source>The study was stopped. What is done is kept in %1; start it there again to go on.</source>
        <translation>ミニ再現を停止しました。完了した分は%1に保存されています。同じ場所で再び開始すると続行できます。</translation>
    </message>
</context>
<context>
    <name>ropewalk::StudyDialog</name>
    <message>
        <source>Folder of the study</source>
        <translation>ミニ再現のフォルダー</translation>
    </message>
    <message>
        <source>a new or empty folder, or one with a begun study</source>
        <translation>新しいフォルダー、空のフォルダー、または途中のミニ再現のフォルダー</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Reproduce the paper in miniature</source>
        <translation>論文のミニ再現</translation>
    </message>
    <message>
        <source>On the small model: every formula, LongRoPE and LongRoPE2 with each lower part, the ablations and mixed-window training, on held-out documents. A page then says for each claim of the paper whether it holds here.</source>
        <translation>小型モデルで、すべての計算式、LongRoPE、下側を変えた各LongRoPE2、アブレーション、混合ウィンドウの学習を、ホールドアウト文書で評価します。その後、論文の各主張がここでも成り立つかを1つのページにまとめます。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>quick – one seed, for looking</source>
        <translation>簡易 – 1シード、お試し用</translation>
    </message>
    <message>
        <source>full – three seeds</source>
        <translation>完全 – 3シード</translation>
    </message>
    <message>
        <source>Quick takes about 15 minutes on two cores, full some two hours. Both can be stopped and gone on with at any time</source>
        <translation>2コアで、簡易は約15分、完全は約2時間かかります。どちらもいつでも停止し、続きから再開できます</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>規模</translation>
    </message>
    <message>
        <source>Name a folder for workspace, results and page.</source>
        <translation>ワークスペース、結果、ページを保存するフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>%1 is a file: name a folder.</source>
        <translation>%1はファイルです。フォルダーを指定してください。</translation>
    </message>
    <message>
        <source>%1 of %2 steps are done and will not be repeated.</source>
        <translation>%2ステップ中%1ステップは完了しており、繰り返されません。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), none longer than a quarter of an hour on two cores.</source>
        <translation>
            <numerusform>%nステップ。2コアでは、どのステップも15分以内です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the study keeps its workspace, its results and its page; a begun study goes on there</source>
        <translation>ミニ再現のワークスペース、結果、ページを置く場所。始めたミニ再現はここで続きから再開します</translation>
    </message>
</context>
<context>
    <name>ropewalk::Teaching</name>
    <message>
        <source>Take the tour</source>
        <translation>ツアーを開始</translation>
    </message>
    <message>
        <source>RoPE and longer contexts in ten steps, on the small model</source>
        <translation>小型モデルで学ぶRoPEと長いコンテキスト(全10ステップ)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字サイズ</translation>
    </message>
</context>
<context>
    <name>ropewalk::TopBar</name>
    <message>
        <source>Open a model</source>
        <translation>モデルを開く</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>探索…</translation>
    </message>
    <message>
        <source>Needle…</source>
        <translation>ニードル…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>学習…</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>評価</translation>
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
        <source>More: export, views, theme, workspace</source>
        <translation>その他: エクスポート、ビュー、テーマ、ワークスペース</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Needle test</source>
        <translation>ニードルテスト</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Critical dimension in use, in pairs</source>
        <translation>使用中の臨界次元(ペア単位)</translation>
    </message>
    <message>
        <source>d_rcd</source>
        <translation>d_rcd</translation>
    </message>
    <message>
        <source>Critical dimension</source>
        <translation>臨界次元</translation>
    </message>
    <message>
        <source>Critical dimension in use, a pair from 1 to %1. Theory: d_tcd = %2; ten periods: %3.
Used by YaRN-rcd and NTK-rcd; drag the handle in the period chart to move it.</source>
        <translation>使用中の臨界次元、1～%1のペア。理論値: d_tcd = %2、10周期: %3。
YaRN-rcdとNTK-rcdで使われます。周期グラフのハンドルをドラッグして動かせます。</translation>
    </message>
    <message>
        <source>%1, s = %2 times the trained context of %3.
Takes 32k, 1.5k, 1M or digits; from %4 to %5.</source>
        <translation>%1、s = 学習済みコンテキスト長%3の%2倍。
32k、1.5k、1M、または数字で入力できます。%4～%5。</translation>
    </message>
    <message>
        <source>Search for better rescale factors; says its cost before it starts (Ctrl+R)</source>
        <translation>より良い再スケール係数を探索します。コストは開始前に表示されます(Ctrl+R)</translation>
    </message>
    <message>
        <source>Needle test over length and depth, two factor sets side by side (Ctrl+T)</source>
        <translation>長さと深さを変えたニードルテスト。2つの係数セットを並べて比較できます(Ctrl+T)</translation>
    </message>
    <message>
        <source>RULER, perplexity by length, what is kept of the short context, attention; each says its cost before it starts</source>
        <translation>RULER、長さ別のパープレキシティ、短文脈性能の保持、アテンション。それぞれのコストは開始前に表示されます</translation>
    </message>
    <message>
        <source>Train with mixed context windows; says what it takes before it starts (Ctrl+Shift+T)</source>
        <translation>混合コンテキストウィンドウで学習します。必要なものは開始前に表示されます(Ctrl+Shift+T)</translation>
    </message>
</context>
<context>
    <name>ropewalk::TourController</name>
    <message>
        <source>Guided tour</source>
        <translation>ガイドツアー</translation>
    </message>
    <message>
        <source>Next step of the tour</source>
        <translation>ツアーの次のステップ</translation>
    </message>
    <message>
        <source>Step before of the tour</source>
        <translation>ツアーの前のステップ</translation>
    </message>
    <message>
        <source>The small model that Ropewalk brings is not beside the program: install it again.</source>
        <translation>Ropewalk付属の小型モデルがプログラムと同じ場所にありません。再インストールしてください。</translation>
    </message>
    <message>
        <source>No workspace is open to record the run in.</source>
        <translation>実行を記録するワークスペースが開かれていません。</translation>
    </message>
    <message>
        <source>The workspace is read-only: open another one to record runs in.</source>
        <translation>ワークスペースは読み取り専用です。実行を記録するには別のワークスペースを開いてください。</translation>
    </message>
    <message>
        <source>A run is at work: stop it or wait for its end.</source>
        <translation>実行が進行中です。停止するか、終了をお待ちください。</translation>
    </message>
</context>
<context>
    <name>ropewalk::TourPanel</name>
    <message>
        <source>End the tour; what was there before comes back</source>
        <translation>ツアーを終了し、開始前の状態に戻します</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>ガイドツアー</translation>
    </message>
    <message>
        <source>The step before (Page Up, Alt+Left)</source>
        <translation>前のステップ(Page Up、Alt+Left)</translation>
    </message>
    <message>
        <source>The next step (Page Down, Alt+Right)</source>
        <translation>次のステップ(Page Down、Alt+Right)</translation>
    </message>
    <message>
        <source>Tour, step %1 of %2</source>
        <translation>ツアー、ステップ%1/%2</translation>
    </message>
    <message>
        <source>Go to a step</source>
        <translation>ステップに移動</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>&lt;b&gt;Try:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;試してみる:&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>To try</source>
        <translation>試すこと</translation>
    </message>
</context>
<context>
    <name>ropewalk::TrainDialog</name>
    <message>
        <source>Training with mixed windows</source>
        <translation>混合ウィンドウでの学習</translation>
    </message>
    <message>
        <source>Short windows are trained under the original RoPE, long ones under the rescaled RoPE: the model reaches the target and keeps its trained context.</source>
        <translation>短いウィンドウは元のRoPEで、長いウィンドウは再スケールRoPEで学習します。モデルは目標長に到達し、学習済みコンテキスト長での性能も保ちます。</translation>
    </message>
    <message>
        <source>Folder with texts to train on</source>
        <translation>学習に使うテキストのフォルダー</translation>
    </message>
    <message>
        <source>Folder with .txt or .jsonl files</source>
        <translation>.txtまたは.jsonlファイルのフォルダー</translation>
    </message>
    <message>
        <source>Folder for the trained model</source>
        <translation>学習後のモデルのフォルダー</translation>
    </message>
    <message>
        <source>A new folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Make activations again</source>
        <translation>活性値を再計算</translation>
    </message>
    <message>
        <source>Needle probes</source>
        <translation>ニードルプローブ</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Long windows</source>
        <translation>長いウィンドウ</translation>
    </message>
    <message>
        <source>Rescale factors of the long windows, at the target set in the top bar. Short windows keep the original RoPE</source>
        <translation>トップバーで設定した目標長での、長いウィンドウの再スケール係数。短いウィンドウは元のRoPEのままです</translation>
    </message>
    <message>
        <source>Text files of a folder</source>
        <translation>フォルダー内のテキストファイル</translation>
    </message>
    <message>
        <source>Generated recall documents</source>
        <translation>生成した想起用文書</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>What is trained on. Texts: .txt, a document a file, or .jsonl, one a line with a string “text”. Generated: keys and values to recall, for small models</source>
        <translation>学習に使うデータ。テキスト: .txt(1ファイル1文書)、または.jsonl(1行1文書、文字列「text」を含む)。生成: 想起するキーと値、小型モデル向け</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Texts (UTF-8) that lie in it are read, folders inside are not; some must be longer than the trained context</source>
        <translation>このフォルダー直下のテキスト(UTF-8)を読み込みます。サブフォルダーは対象外です。学習済みコンテキスト長より長いものが必要です</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Optimiser steps, from 1; default 100</source>
        <translation>オプティマイザーのステップ数、1以上。既定値は100</translation>
    </message>
    <message>
        <source>Segments a step</source>
        <translation>ステップごとのセグメント</translation>
    </message>
    <message>
        <source>Segments of the target's length in a batch, from 1; default 8. They are run one after another</source>
        <translation>1バッチに含める目標長のセグメント数、1以上。既定値は8。順に1つずつ処理されます</translation>
    </message>
    <message>
        <source>Parts of short windows</source>
        <translation>短いウィンドウの比率</translation>
    </message>
    <message>
        <source>Parts of long windows</source>
        <translation>長いウィンドウの比率</translation>
    </message>
    <message>
        <source>Short : long</source>
        <translation>短 : 長</translation>
    </message>
    <message>
        <source>Tokens in short windows to tokens in long ones, 0 to 1000 parts each; default 3 : 7 as in the paper</source>
        <translation>短いウィンドウと長いウィンドウのトークン数の比、それぞれ0～1000。既定値は論文と同じ3 : 7</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>The trained model is written here, a Hugging Face folder with its factors. Its parent must exist</source>
        <translation>学習後のモデルを、係数を含むHugging Faceフォルダーとしてここに書き出します。親フォルダーは既に存在している必要があります</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>オプティマイザー</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Peak of AdamW's, above 0, e.g. 2e-5 (default, the paper's); falls to 0 along a cosine</source>
        <translation>AdamWの学習率のピーク、0を超える値、例: 2e-5(既定値、論文の値)。コサインに沿って0まで下がります</translation>
    </message>
    <message>
        <source>5 % of the steps</source>
        <translation>ステップの5 %</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>ウォームアップ</translation>
    </message>
    <message>
        <source>Steps in which the learning rate rises from 0; default 5 % of them</source>
        <translation>学習率が0から上がっていくステップ数。既定値は全体の5 %</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>重み減衰</translation>
    </message>
    <message>
        <source>AdamW's, of matrices, from 0; default 0.1</source>
        <translation>AdamWの重み減衰(行列が対象)、0以上。既定値は0.1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Largest norm of the whole gradient, from 0 (none); default 1</source>
        <translation>勾配全体のノルムの上限、0(なし)以上。既定値は1</translation>
    </message>
    <message>
        <source>1, as the original RoPE</source>
        <translation>1(元のRoPEと同じ)</translation>
    </message>
    <message>
        <source>as of long windows</source>
        <translation>長いウィンドウと同じ</translation>
    </message>
    <message>
        <source>Short attention</source>
        <translation>アテンション(短)</translation>
    </message>
    <message>
        <source>Attention factor m of short windows; default 1. Programs that apply one factor at every length (transformers, llama.cpp) need that of the long windows</source>
        <translation>短いウィンドウのアテンション係数m。既定値は1。すべての長さに1つの係数を適用するプログラム(transformers、llama.cpp)では、長いウィンドウと同じ値が必要です</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Activation checkpointing: less memory, about a third more time; default off</source>
        <translation>活性値チェックポイント: メモリを節約しますが、時間は約3分の1増えます。既定値はオフ</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>保存間隔</translation>
    </message>
    <message>
        <source>Steps between saved models, from 1; default 100</source>
        <translation>モデルを保存する間隔のステップ数、1以上。既定値は100</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> ステップ</translation>
    </message>
    <message>
        <source>only before and after</source>
        <translation>最初と最後のみ</translation>
    </message>
    <message>
        <source>Probe every</source>
        <translation>プローブ間隔</translation>
    </message>
    <message>
        <source>Steps between needle probes at the trained context and at the target, from 0 (none between); default 50</source>
        <translation>学習済みコンテキスト長と目標長でのニードルプローブの間隔のステップ数、0(途中はなし)以上。既定値は50</translation>
    </message>
    <message>
        <source>Probe documents</source>
        <translation>プローブ文書</translation>
    </message>
    <message>
        <source>Needle documents for each length, 1 to 1000; default 8</source>
        <translation>各長さのニードル文書数、1～1000。既定値は8</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>目標長: %1</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>Rescale factors</source>
        <translation>再スケール係数</translation>
    </message>
    <message>
        <source>Rescale factors (*.json *.csv);;All files (*)</source>
        <translation>再スケール係数 (*.json *.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose the rescale factors of the long windows: a method at the target, or a file.</source>
        <translation>長いウィンドウの再スケール係数を選択してください。目標長での方式、またはファイルを選べます。</translation>
    </message>
    <message>
        <source>Choose the folder of texts to train on, or generated documents.</source>
        <translation>学習に使うテキストのフォルダー、または生成文書を選択してください。</translation>
    </message>
    <message>
        <source>%1 is not a folder: choose the one with the texts to train on.</source>
        <translation>%1はフォルダーではありません。学習に使うテキストのフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>0 : 0 windows are none: give short or long windows at least one part.</source>
        <translation>0 : 0ではウィンドウがありません。短いウィンドウか長いウィンドウの比率を1以上にしてください。</translation>
    </message>
    <message>
        <source>“%1” is not a learning rate: write a number above 0, such as 2e-5.</source>
        <translation>「%1」は学習率ではありません。2e-5のように、0を超える数値を入力してください。</translation>
    </message>
    <message>
        <source>A warm-up of %1 steps does not fit %2 steps: shorten it.</source>
        <translation>%1ステップのウォームアップは%2ステップに収まりません。短くしてください。</translation>
    </message>
    <message>
        <source>Name the folder that the trained model goes to, with its whole path.</source>
        <translation>学習後のモデルの保存先フォルダーを、フルパスで指定してください。</translation>
    </message>
</context>
<context>
    <name>ropewalk::TrainingView</name>
    <message>
        <source>Course of the training</source>
        <translation>学習の経過</translation>
    </message>
    <message>
        <source>Shows losses, needle answers, gradient norm, learning rate and speed of a training, step by step.</source>
        <translation>学習の損失、ニードルの回答、勾配ノルム、学習率、速度を、ステップごとに示します。</translation>
    </message>
    <message>
        <source>Start a training</source>
        <translation>学習を開始</translation>
    </message>
    <message>
        <source>short windows, original RoPE</source>
        <translation>短いウィンドウ、元のRoPE</translation>
    </message>
    <message>
        <source>Packed documents of at most the trained context. Pale: each step. Click to hide or show the loss.</source>
        <translation>学習済みコンテキスト長以下の文書を詰めたもの。淡色: 各ステップ。クリックで損失の表示/非表示を切り替えます。</translation>
    </message>
    <message>
        <source>long windows, rescaled RoPE</source>
        <translation>長いウィンドウ、再スケールRoPE</translation>
    </message>
    <message>
        <source>Documents beyond the trained context. Pale: each step. Click to hide or show the loss.</source>
        <translation>学習済みコンテキスト長を超える文書。淡色: 各ステップ。クリックで損失の表示/非表示を切り替えます。</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>The model was saved after this step, last to %1</source>
        <translation>このステップの後にモデルを保存しました。最新の保存先: %1</translation>
    </message>
    <message>
        <source>Probed, before the first step</source>
        <translation>プローブ済み、最初のステップの前</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ%1/%2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>ステップ%1</translation>
    </message>
    <message>
        <source>  ·  %1 tokens</source>
        <translation>  ·  %1トークン</translation>
    </message>
    <message>
        <source>  ·  smoothed over %1 steps</source>
        <translation>  ·  %1ステップで平滑化</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Loss (nats a token, log)</source>
        <translation>損失(トークンあたりのnats、対数)</translation>
    </message>
    <message>
        <source>Loss (nats, log)</source>
        <translation>損失(nats、対数)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Needle answers right, by length</source>
        <translation>長さ別のニードル正答率</translation>
    </message>
    <message>
        <source>Needle answers right</source>
        <translation>ニードル正答率</translation>
    </message>
    <message>
        <source>Needle right</source>
        <translation>ニードル正答</translation>
    </message>
    <message>
        <source>Needle</source>
        <translation>ニードル</translation>
    </message>
    <message>
        <source>Gradient norm (log)</source>
        <translation>勾配ノルム (対数)</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>勾配ノルム</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>率</translation>
    </message>
    <message>
        <source>Tokens a second</source>
        <translation>1秒あたりのトークン数</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>トークン/秒</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>%1 &amp;nbsp;(smoothed %2)</source>
        <translation>%1 &amp;nbsp;(平滑化 %2)</translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp;targets right</source>
        <translation>&amp;nbsp;&amp;nbsp;正解トークン</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2中%1</translation>
    </message>
    <message>
        <source> &amp;nbsp;(95 %: %1 – %2)</source>
        <translation> &amp;nbsp;(95 %: %1 – %2)</translation>
    </message>
    <message>
        <source>, at step %1</source>
        <translation>、ステップ%1</translation>
    </message>
    <message>
        <source>Needle answers right at %1</source>
        <translation>%1でのニードル正答率</translation>
    </message>
    <message>
        <source>Loss of short windows, nats</source>
        <translation>短いウィンドウの損失(nats)</translation>
    </message>
    <message>
        <source>Loss of long windows, nats</source>
        <translation>長いウィンドウの損失(nats)</translation>
    </message>
    <message>
        <source>Gradient norm before clipping</source>
        <translation>クリップ前の勾配ノルム</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>&lt;p&gt;Saved to %1&lt;/p&gt;</source>
        <translation>&lt;p&gt;保存先: %1&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation>最初のステップの前</translation>
    </message>
    <message>
        <source>Loss (nats a token)</source>
        <translation>損失(トークンあたりのnats)</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>損失(nats)</translation>
    </message>
</context>
<context>
    <name>ropewalk::ViewChooser</name>
    <message>
        <source>View</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>What is shown of the run</source>
        <translation>この実行の表示内容</translation>
    </message>
</context>
<context>
    <name>ropewalk::ViewDocks</name>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Fitness</source>
        <translation>適応度</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Phase clocks</source>
        <translation>位相時計</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Rotating vectors</source>
        <translation>回転ベクトル</translation>
    </message>
    <message>
        <source>Shows or hides the view %1</source>
        <translation>ビュー「%1」の表示/非表示を切り替えます</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Layout: Searching</source>
        <translation>レイアウト: 探索</translation>
    </message>
    <message>
        <source>Runs at the left, charts in the middle, the inspector at the right, the search below</source>
        <translation>左に実行、中央にグラフ、右にインスペクター、下に探索</translation>
    </message>
    <message>
        <source>Layout: Comparing</source>
        <translation>レイアウト: 比較</translation>
    </message>
    <message>
        <source>Runs at the left, the comparison tall below</source>
        <translation>左に実行、下に縦に広い比較</translation>
    </message>
    <message>
        <source>Layout: Teaching</source>
        <translation>レイアウト: 授業</translation>
    </message>
    <message>
        <source>Only charts, as large as they get</source>
        <translation>グラフのみを最大サイズで表示</translation>
    </message>
</context>
<context>
    <name>ropewalk::WorkspaceController</name>
    <message>
        <source>No workspace is open.</source>
        <translation>ワークスペースが開かれていません。</translation>
    </message>
</context>
<context>
    <name>ropewalk::arithmetic</name>
    <message>
        <source>Ropewalk's tables</source>
        <translation>Ropewalkの表</translation>
    </message>
</context>
<context>
    <name>ropewalk::duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
</context>
</TS>