// Random damage to valid tiny files: only BadInput may come out, and memory must stay small. Worth most under
// -DROPEWALK_SANITIZE=address,undefined.
#include <sys/resource.h>

#include <QTemporaryDir>
#include <random>

#include "core/model/files/gguf_vocabulary.h"
#include "core/model/model.h"
#include "core/model/weight_reader.h"
#include "tests/model_files/file_builders.h"

using namespace builders;

class TestFilesFuzz : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  static constexpr int kRounds = 4000;

  // Opens all that can be opened; reads every weight.
  static void use(const std::string& path) {
    const auto reader = ropewalk::open_weights(path);
    for (const char* name : {"embedding", "norm", "head", "0.q", "0.k", "0.v", "0.o", "0.gate", "0.up", "0.down",
                             "0.input_norm", "0.mlp_norm"}) {
      if (!reader->has(name)) continue;
      std::size_t elements = 1;
      for (const std::int64_t size : reader->shape(name)) elements *= static_cast<std::size_t>(size);
      QVERIFY(elements <= 4096);  // the files are smaller than that
      std::vector<float> values(elements);
      reader->read(name, values.data());
    }
  }

  static std::string damaged(const std::string& valid, std::mt19937& random, std::size_t header) {
    std::string bytes = valid;
    const auto below = [&](std::size_t bound) {
      return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
    };
    if (below(4) == 0) bytes.resize(below(bytes.size()));
    for (std::size_t i = below(4); i > 0 && !bytes.empty(); --i) {
      const std::size_t place = below(std::min(bytes.size(), header));
      static constexpr char kOdd[] = {'\0', '\x01', '\x7f', '\x80', '\xff', '0', '9',
                                      '"',  '{',    '}',    '[',    ']',    ',', '-'};
      bytes[place] = below(2) ? kOdd[below(sizeof kOdd)] : static_cast<char>(below(256));
    }
    if (below(8) == 0 && bytes.size() > 8) {  // a number where a length may stand
      const std::uint64_t number = below(2) ? ~0ull >> below(64) : 1ull << below(64);
      std::memcpy(bytes.data() + below(bytes.size() - 8), &number, 8);
    }
    return bytes;
  }

  // Damages `target` in a folder or alone and opens `opened`.
  void run(const QString& target, const std::string& opened, const std::string& valid, std::size_t header,
           const std::function<void(const std::string&)>& call) {
    write_file(target, valid);
    call(opened);  // what is damaged below opens when whole
    std::mt19937 random(20260101);
    int refused = 0;
    for (int round = 0; round < kRounds; ++round) {
      write_file(target, damaged(valid, random, header));
      try {
        call(opened);
      } catch (const ropewalk::BadInput& error) {
        ++refused;
        for (const char* c = error.what(); *c; ++c) QVERIFY2(*c >= ' ' && *c < 0x7f, error.what());
      }  // anything else ends the test as a failure
    }
    QVERIFY2(refused > kRounds / 3, qPrintable(QString::number(refused)));
    QVERIFY(refused < kRounds);
  }

 private Q_SLOTS:
  void initTestCase() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    start_kib_ = usage.ru_maxrss;
  }

  void gguf() {
    const std::string valid = tiny_llama_gguf().build();
    const QString path = dir_.filePath("model.gguf");
    run(path, path.toStdString(), valid, valid.size(), use);
  }
  void gguf_vocabulary() {
    const std::string valid = tiny_llama_gguf().build();
    const QString path = dir_.filePath("vocabulary.gguf");
    run(path, path.toStdString(), valid, 900, [](const std::string& file) { ropewalk::read_gguf_vocabulary(file); });
  }
  void gguf_quantised() {
    Gguf file = tiny_metadata("llama");
    file.set("llama.embedding_length", u32(32));
    file.set("llama.feed_forward_length", u32(32));
    const auto add = [&](const std::string& name, std::uint64_t rows, std::uint32_t type, std::size_t block) {
      file.tensors.push_back({name, {32, rows}, type, std::string(rows * block, '\x3c'), {}});
    };
    const auto norm = [&](const std::string& name) { add_tensor(file, name, {32}); };
    add("token_embd.weight", 5, 8, 34);
    norm("output_norm.weight");
    norm("blk.0.attn_norm.weight");
    norm("blk.0.ffn_norm.weight");
    add("blk.0.attn_q.weight", 32, 2, 18);
    add("blk.0.attn_k.weight", 16, 3, 20);
    add("blk.0.attn_v.weight", 16, 6, 22);
    add("blk.0.attn_output.weight", 32, 7, 24);
    add("blk.0.ffn_gate.weight", 32, 1, 64);
    add("blk.0.ffn_up.weight", 32, 30, 64);
    add("blk.0.ffn_down.weight", 32, 8, 34);
    const std::string valid = file.build();
    const QString path = dir_.filePath("quantised.gguf");
    run(path, path.toStdString(), valid, 1800, use);
  }
  void safetensors() {
    const QString folder = dir_.filePath("hf");
    QDir().mkpath(folder);
    write_file(folder + "/config.json", tiny_config().dump());
    const Safetensors valid = tiny_safetensors();
    run(folder + "/model.safetensors", folder.toStdString(), valid.build(), 8 + valid.header.dump().size(), use);
  }
  void config() {
    const QString folder = dir_.filePath("config");
    QDir().mkpath(folder);
    write_file(folder + "/model.safetensors", tiny_safetensors().build());
    auto config = tiny_config();
    config["rope_scaling"] = {{"rope_type", "yarn"}, {"factor", 2.0}, {"original_max_position_embeddings", 64}};
    const std::string valid = config.dump();
    run(folder + "/config.json", folder.toStdString(), valid, valid.size(), use);
  }

  void cleanupTestCase() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
#ifndef __SANITIZE_ADDRESS__  // which keeps freed memory for a while
    QVERIFY2(usage.ru_maxrss - start_kib_ < 64 * 1024,
             qPrintable(QString("%1 KiB more").arg(usage.ru_maxrss - start_kib_)));
#endif
  }

 private:
  long start_kib_ = 0;
};

QTEST_GUILESS_MAIN(TestFilesFuzz)
#include "test_files_fuzz.moc"
