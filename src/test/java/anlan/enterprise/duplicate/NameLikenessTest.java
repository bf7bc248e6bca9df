package anlan.enterprise.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.Masking;
import org.junit.jupiter.api.Test;

class NameLikenessTest {

    @Test
    void place_and_form_of_a_name_tell_nothing() {
        assertThat(NameLikeness.core("达州市达川区鑫源粮油有限责任公司")).isEqualTo("鑫源粮油");
        assertThat(NameLikeness.core("四川省达州市达川区示例（百节）烟花有限公司")).isEqualTo("示例百节烟花");
        assertThat(NameLikeness.core("达川区")).isEqualTo("达川区");
    }

    @Test
    void two_companies_are_not_alike_because_both_are_companies() {
        assertThat(NameLikeness.ofNames("达川区鑫源粮油有限公司", "达川区宏远建材有限公司")).isZero();
        assertThat(NameLikeness.ofNames("达川区鑫源粮油有限公司", "达州市鑫源粮油有限责任公司")).isEqualTo(1);
        assertThat(NameLikeness.ofNames("鑫源粮油加工厂", "鑫源粮油厂")).isBetween(0.6, 0.9);
    }

    @Test
    void telephones_and_names_are_masked_so_that_nobody_can_call() {
        assertThat(Masking.phone("13812341234")).isEqualTo("138****1234");
        assertThat(Masking.phone("0818-2652345")).isEqualTo("0818-265****");
        assertThat(Masking.phone("13812341234 转 8")).isEqualTo("138****1234 转 8");
        assertThat(Masking.person("张三丰")).isEqualTo("张*");
        assertThat(Masking.person("")).isEmpty();
    }
}
