package anlan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整", "27000, 贰万柒仟元整", "100005, 壹拾万零伍元整", "10500, 壹万零伍佰元整", "1006.30, 壹仟零陆元叁角整",
        "0.05, 伍分", "10.05, 壹拾元零伍分", "100000000, 壹亿元整", "120003000, 壹亿贰仟万叁仟元整", "1000000, 壹佰万元整"
    })
    void is_written_in_full(BigDecimal yuan, String words) {
        assertThat(new Money(yuan).inCapitals()).isEqualTo(words);
    }

    @Test
    void is_exact_to_the_fen() {
        assertThat(Money.yuan(186_000).percent(BigDecimal.valueOf(40))).isEqualTo(Money.yuan(74_400));
        assertThatThrownBy(() -> new Money(new BigDecimal("0.001"))).isInstanceOf(Refused.class).hasMessageContaining("分");
    }

    @Test
    void stops_at_a_cap() {
        assertThat(Money.yuan(1_800).times(106).atMost(Money.yuan(60_000))).isEqualTo(Money.yuan(60_000));
        assertThat(Money.yuan(60_000)).hasToString("60,000");
    }
}
