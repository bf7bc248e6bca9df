package anlan.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整", "1, 壹分", "10, 壹角整", "105, 壹元零伍分", "150, 壹元伍角整", "4000000, 肆万元整", "2500000, 贰万伍仟元整",
        "10050005, 壹拾万零伍佰元零伍分", "10500000, 壹拾万伍仟元整", "100000000, 壹佰万元整", "10000000000, 壹亿元整",
        "10000050000, 壹亿零伍佰元整", "10010000000, 壹亿零壹拾万元整", "123456789, 壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"
    })
    void sums_are_written_in_capitals_and_read_back(long fen, String capitals) {
        assertThat(ChineseNumerals.capitals(fen)).isEqualTo(capitals);
        assertThat(ChineseNumerals.parseCapitals(capitals)).isEqualTo(fen);
    }

    @Property(tries = 500)
    void every_sum_survives_the_way_there_and_back(@ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long fen) {
        var capitals = ChineseNumerals.capitals(fen);

        assertThat(ChineseNumerals.parseCapitals(capitals)).isEqualTo(fen);
        assertThat(capitals).doesNotContain("零零").matches(".*[整分]");
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "15, 十五", "20, 二十", "65, 六十五", "97, 九十七", "100, 一百", "105, 一百零五", "110, 一百一十", "1260, 一千二百六十"})
    void articles_are_numbered_as_the_law_numbers_them(long number, String text) {
        assertThat(ChineseNumerals.of(number)).isEqualTo(text);
        assertThat(ChineseNumerals.parse(text)).isEqualTo(number);
    }

    @Property(tries = 300)
    void every_number_survives_the_way_there_and_back(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        assertThat(ChineseNumerals.parse(ChineseNumerals.of(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-27, 2026年4月27日", "2026-12-01, 2026年12月1日"})
    void days_have_no_leading_zero(LocalDate day, String text) {
        assertThat(ChineseNumerals.date(day)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4000000|¥40,000.00", "5|¥0.05"})
    void figures_have_separators_and_two_decimals(long fen, String figures) {
        assertThat(ChineseNumerals.figures(fen)).isEqualTo(figures);
    }
}
