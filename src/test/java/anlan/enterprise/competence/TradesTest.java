package anlan.enterprise.competence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TradesTest {

    private final Trades trades = new Trades();

    @Test
    void the_standard_has_its_20_sections_and_97_divisions() {
        assertThat(trades.sections()).hasSize(20);
        assertThat(trades.divisions("")).hasSize(97);
        assertThat(trades.divisions("B")).extracting(Trades.Trade::code).containsExactly("06", "07", "08", "09", "10", "11", "12");
    }

    @Test
    void a_trade_is_found_by_words_and_by_the_beginning_of_its_code() {
        assertThat(trades.search("焰火 鞭炮", 5)).extracting(Trades.Trade::code).contains("2672");
        assertThat(trades.search("267", 20)).extracting(Trades.Trade::code).contains("2671", "2672", "267");
        assertThat(trades.search("C", 5)).isEmpty();
    }

    @Test
    void a_cell_may_hold_the_code_the_name_or_both() {
        assertThat(trades.recognise("2672")).contains("2672");
        assertThat(trades.recognise("C2672 焰火、鞭炮产品制造")).contains("2672");
        assertThat(trades.recognise("焰火、鞭炮产品制造")).contains("2672");
        assertThat(trades.recognise("占卜")).isEmpty();
        assertThat(trades.recognise("C")).isEmpty();
    }

    @Test
    void a_section_covers_its_divisions_and_no_other() {
        assertThat(trades.range("C")).isEqualTo(new Trades.Range("13", "43~"));
        assertThat("4390".compareTo("43~")).isNegative();
        assertThat("4411".compareTo("43~")).isPositive();
        assertThat(trades.range("26")).isEqualTo(new Trades.Range("26", "26~"));
    }
}
