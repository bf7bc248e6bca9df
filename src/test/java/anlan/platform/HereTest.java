package anlan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class HereTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/enterprises");
    private final Here here = new Here(request);

    @Test
    void a_changed_condition_keeps_the_others_and_starts_at_the_first_page() {
        asked("q", "示例&公司", "page", "5", "selected", "7", "town", "");

        assertThat(here.with("trade", "fire")).isEqualTo("?q=%E7%A4%BA%E4%BE%8B%26%E5%85%AC%E5%8F%B8&trade=fire");
    }

    @Test
    void a_picked_row_stays_on_its_page() {
        asked("page", "5", "selected", "7");

        assertThat(here.with("selected", 8)).isEqualTo("?page=5&selected=8");
    }

    @Test
    void a_column_is_turned_round_when_it_is_asked_for_again() {
        asked("sort", "due");

        assertThat(here.sort("due")).isEqualTo("?sort=-due");
        assertThat(here.sorted("due")).isEqualTo("ascending");
        assertThat(here.sorted("name")).isNull();
    }

    @Test
    void far_pages_are_left_out() {
        assertThat(here.pages(5, 14)).containsExactly(1, 0, 4, 5, 6, 0, 14);
        assertThat(here.pages(51, 50)).containsExactly(1, 0, 50, 51);
        assertThat(here.pages(Integer.MAX_VALUE, 3)).containsExactly(1, 0, Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
    }

    @Test
    void a_page_stands_under_its_list() {
        request.setRequestURI("/enterprises/7");

        assertThat(here.under("/enterprises")).isTrue();
        assertThat(here.under("/enter")).isFalse();
    }

    private void asked(String... pairs) {
        for (var i = 0; i < pairs.length; i += 2) {
            request.addParameter(pairs[i], pairs[i + 1]);
        }
    }
}
