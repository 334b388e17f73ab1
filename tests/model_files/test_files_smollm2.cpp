// The demonstration model: facts of its header, rows of its weights as the gguf package dequantises them, and the time
// that opening takes.
#include <QElapsedTimer>
#include <cmath>

#include "core/model/files/gguf_vocabulary.h"
#include "core/model/model.h"
#include "core/model/weight_reader.h"
#include "tests/model_files/file_builders.h"

using namespace builders;

class TestFilesSmollm2 : public QObject {
  Q_OBJECT

 private:
  std::string path_;

 private Q_SLOTS:
  void initTestCase() {
    path_ = qEnvironmentVariable("ROPEWALK_SMOLLM2").toStdString();
    if (path_.empty()) QSKIP("ROPEWALK_SMOLLM2 does not name SmolLM2-135M-Instruct.Q4_1.gguf");
  }

  void reads_the_header_at_once() {
    QElapsedTimer timer;
    timer.start();
    const auto model = ropewalk::read_model_description(path_);
    const qint64 milliseconds = timer.elapsed();
    QCOMPARE(model.family, std::string("llama"));
    QCOMPARE(model.file_format, std::string("GGUF v3"));
    QCOMPARE(model.weight_types, std::string("Q4_1, Q8_0, F32"));
    QCOMPARE(model.file_bytes, std::uint64_t{98362432});
    QCOMPARE(model.parameters, std::uint64_t{134515008});
    QCOMPARE(model.layers, 30);
    QCOMPARE(model.hidden_size, 576);
    QCOMPARE(model.intermediate_size, 1536);
    QCOMPARE(model.attention_heads, 9);
    QCOMPARE(model.key_value_heads, 3);
    QCOMPARE(model.head_dim, 64);
    QCOMPARE(model.vocabulary, 49152);
    QCOMPARE(model.norm_epsilon, 1e-5);
    QVERIFY(model.tied_embeddings);
    QCOMPARE(model.maximum_positions, std::int64_t{8192});
    QCOMPARE(model.rope, (ropewalk::RopeDescription{64, 100000, 8192}));
    QVERIFY(!model.own_factors);
    QVERIFY2(milliseconds < 200, qPrintable(QString("%1 ms").arg(milliseconds)));
  }

  void reads_the_vocabulary() {
    const auto vocabulary = ropewalk::read_gguf_vocabulary(path_);
    QCOMPARE(vocabulary.model, std::string("gpt2"));
    QCOMPARE(vocabulary.pre, std::string("smollm"));
    QCOMPARE(vocabulary.tokens.size(), std::size_t{49152});
    QCOMPARE(vocabulary.merges.size(), std::size_t{48900});
    QCOMPARE(vocabulary.tokens[1], std::string("<|im_start|>"));
    QCOMPARE(vocabulary.bos, std::optional<ropewalk::TokenId>(1));
    QCOMPARE(vocabulary.eos, std::optional<ropewalk::TokenId>(2));
    QVERIFY(!vocabulary.add_bos && !vocabulary.add_space_prefix);
  }

  void equals_the_gguf_package() {
    const auto reader = ropewalk::open_weights(path_);
    const auto golden = nlohmann::json::parse(read_file(ROPEWALK_TESTS_DIR "/model_files/golden/smollm2.json"));
    QCOMPARE(golden.size(), std::size_t{7});
    for (const auto& facts : golden) {
      const auto name = facts["name"].get<std::string>();
      QCOMPARE(reader->shape(name), facts["shape"].get<std::vector<std::int64_t>>());
      const auto columns = static_cast<std::size_t>(reader->shape(name).back());
      const std::size_t elements =
          reader->shape(name).size() == 1 ? columns : columns * static_cast<std::size_t>(reader->shape(name)[0]);
      std::vector<float> values(elements);
      reader->read(name, values.data());
      double sum = 0, weighted = 0, scale = 0;
      for (std::size_t i = 0; i < elements; ++i) {
        sum += values[i];
        weighted += values[i] * static_cast<double>(i + 1);
        scale += std::abs(values[i]) * static_cast<double>(i + 1);
      }
      QVERIFY2(std::abs(weighted - facts["weighted"].get<double>()) < 1e-7 * scale, name.c_str());
      QVERIFY2(std::abs(sum - facts["sum"].get<double>()) < 1e-6 * static_cast<double>(elements), name.c_str());
      const auto row = facts["row"].get<std::size_t>();
      for (std::size_t k = 0; k < facts["row_values"].size(); ++k) {
        const float wanted = facts["row_values"][k].get<float>();
        QVERIFY2(std::abs(values[row * columns + k] - wanted) <= 1e-6f * std::abs(wanted), name.c_str());
      }
    }
  }
};

QTEST_GUILESS_MAIN(TestFilesSmollm2)
#include "test_files_smollm2.moc"
