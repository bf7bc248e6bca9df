package anlan.credit.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulletinTextTest {

    @Test
    void a_blank_line_ends_a_paragraph_and_a_line_stays_a_line() {
        var text = BulletinText.of("一、甲\n二、乙\n \n\n第二段");

        assertThat(text.paragraphs()).hasSize(2);
        assertThat(text.paragraphs().getFirst().lines()).hasSize(2);
    }

    @Test
    void an_address_becomes_a_link_without_the_stop_after_it_and_nothing_else_does() {
        var line = BulletinText.of("详见 https://example.gov.cn/a?b=1。javascript:alert(1) <a href=\"https://x.cn\">").paragraphs().getFirst().lines().getFirst();

        assertThat(line).extracting(BulletinText.Piece::address).containsExactly(null, "https://example.gov.cn/a?b=1", null, "https://x.cn", null);
        assertThat(line.stream().map(BulletinText.Piece::words).reduce("", String::concat)).isEqualTo("详见 https://example.gov.cn/a?b=1。javascript:alert(1) <a href=\"https://x.cn\">");
    }
}
