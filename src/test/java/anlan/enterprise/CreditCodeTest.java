package anlan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /** Codes of public bodies that anyone can look up: a ministry, a bank, a search company. */
    @ParameterizedTest
    @ValueSource(strings = {"91110000802100433B", "9111000010001124XQ", "91310000132206289R"})
    void codes_in_use_pass_where_their_check_character_fits(String code) {
        var first17 = code.substring(0, 17);

        assertThat(CreditCode.fault(CreditCode.completing(first17).value())).isNull();
    }

    @Test
    void one_wrong_digit_is_found_and_the_sentence_says_what_was_expected() {
        var good = CreditCode.completing("91511703MA62EXAMP").value();
        var bad = good.substring(0, 9) + (good.charAt(9) == 'A' ? 'B' : 'A') + good.substring(10);

        assertThatThrownBy(() -> new CreditCode(bad)).isInstanceOf(Refused.class).hasMessageContaining("校验位不符");
    }

    @Test
    void two_digits_changed_about_are_found() {
        var good = CreditCode.completing("91511703MA6203571").value();
        var swapped = good.substring(0, 12) + good.charAt(13) + good.charAt(12) + good.substring(14);

        assertThat(CreditCode.fault(swapped)).contains("校验位不符");
    }

    @Test
    void length_and_letters_are_checked_first() {
        assertThat(CreditCode.fault("9151170")).contains("18 位，现在是 7 位");
        assertThat(CreditCode.fault("91511703MA62IO0000")).contains("不是允许的字符");
        assertThat(CreditCode.fault("")).contains("现在是 0 位");
    }

    @Test
    void spaces_and_small_letters_do_not_matter() {
        var code = CreditCode.completing("91511703MA6203571");
        var typed = " " + code.value().toLowerCase(java.util.Locale.ROOT).substring(0, 8) + " " + code.value().substring(8);

        assertThat(CreditCode.parse(typed)).isEqualTo(code);
    }
}
