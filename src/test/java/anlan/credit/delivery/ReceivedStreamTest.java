package anlan.credit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivedStreamTest {

    @TempDir Path folder;

    @Test
    void lines_are_taken_in_order_and_the_same_again_changes_nothing() throws IOException {
        var stream = stream();
        var first = line(1, Sm3.BEGINNING, "甲");
        var second = line(2, Sm3.hash(first), "乙");

        assertThat(stream.take(first + "\n" + second + "\n")).isTrue();
        assertThat(stream.take(first + "\n" + second + "\n")).isTrue();

        assertThat(stream.lines()).containsExactly(first, second);
        assertThat(stream.last()).isEqualTo(2);
        assertThat(stream.hash()).isEqualTo(Sm3.hash(second));
    }

    @Test
    void a_line_that_leaves_one_out_is_not_taken_nor_what_comes_with_it() throws IOException {
        var stream = stream();
        var first = line(1, Sm3.BEGINNING, "甲");
        var third = line(3, "0".repeat(64), "丙");

        assertThat(stream.take(first + "\n" + third + "\n")).isFalse();

        assertThat(stream.lines()).isEmpty();
        assertThat(stream.last()).isZero();
    }

    @Test
    void other_words_under_a_known_number_are_refused() throws IOException {
        var stream = stream();
        stream.take(line(1, Sm3.BEGINNING, "甲") + "\n");

        assertThat(stream.take(line(1, Sm3.BEGINNING, "乙") + "\n")).isFalse();
        assertThat(stream.take(line(2, Sm3.hash("别的"), "乙") + "\n")).isFalse();
        assertThat(stream.take("不是消息\n")).isFalse();
        assertThat(stream.last()).isEqualTo(1);
    }

    @Test
    void a_line_cut_off_by_a_power_failure_is_forgotten_and_comes_again() throws IOException {
        var first = line(1, Sm3.BEGINNING, "甲");
        var second = line(2, Sm3.hash(first), "乙");
        stream().take(first + "\n");
        Files.writeString(folder.resolve("s.jsonl"), second.substring(0, 20), StandardOpenOption.APPEND);

        var again = stream();

        assertThat(again.last()).isEqualTo(1);
        assertThat(again.take(second + "\n")).isTrue();
        assertThat(again.lines()).containsExactly(first, second);
    }

    @Test
    void a_line_cut_off_in_the_middle_of_a_character_is_forgotten_too() throws IOException {
        var first = line(1, Sm3.BEGINNING, "甲");
        stream().take(first + "\n");
        Files.write(folder.resolve("s.jsonl"), Arrays.copyOf("乙".getBytes(StandardCharsets.UTF_8), 2), StandardOpenOption.APPEND);

        assertThat(stream().last()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("s.jsonl"))).isEqualTo(first + "\n");
    }

    @Test
    void what_a_full_disk_left_of_a_line_is_written_over() throws IOException {
        var stream = stream();
        var first = line(1, Sm3.BEGINNING, "甲");
        var second = line(2, Sm3.hash(first), "乙");
        stream.take(first + "\n");
        Files.writeString(folder.resolve("s.jsonl"), second.substring(0, 20), StandardOpenOption.APPEND);

        assertThat(stream.take(second + "\n")).isTrue();

        assertThat(stream.lines()).containsExactly(first, second);
    }

    @Test
    void a_file_whose_lines_do_not_follow_each_other_is_refused_and_left_as_it_is() throws IOException {
        var text = line(1, Sm3.BEGINNING, "甲") + "\n" + line(2, Sm3.hash("别的"), "乙") + "\n{";
        Files.writeString(folder.resolve("s.jsonl"), text);

        assertThatThrownBy(this::stream).isInstanceOf(IOException.class).hasMessageContaining("第 2 行与上一行接不上");

        assertThat(Files.readString(folder.resolve("s.jsonl"))).isEqualTo(text);
    }

    @Test
    void a_signature_holds_for_these_words_and_this_key_only() {
        var signature = Sm3.sign("k".repeat(32), "s", "t", "body");

        assertThat(Sm3.isSigned(signature, "k".repeat(32), "s", "t", "body")).isTrue();
        assertThat(Sm3.isSigned(signature, "k".repeat(32), "s", "t", "bodY")).isFalse();
        assertThat(Sm3.isSigned(signature, "j".repeat(32), "s", "t", "body")).isFalse();
        assertThat(Sm3.hash("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    private ReceivedStream stream() throws IOException {
        return ReceivedStream.in(folder.resolve("s.jsonl"));
    }

    private static String line(long seq, String previous, String words) {
        return "{\"seq\":" + seq + ",\"previous\":\"" + previous + "\",\"content\":\"" + words + "\"}";
    }
}
