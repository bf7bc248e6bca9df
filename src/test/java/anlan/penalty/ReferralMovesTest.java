package anlan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.penalty.Correspondence.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferralMovesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 8);

    @Test
    void the_procuratorate_answers_only_to_what_was_sent_to_it() {
        assertThatThrownBy(() -> ReferralMoves.requireCopy(Kind.REASONS_ASKED, letters(Kind.HANDED_OVER, Kind.NOT_FILED)))
                .isInstanceOf(Refused.class).hasMessageContaining("还没有抄送人民检察院");
        assertThatCode(() -> ReferralMoves.requireCopy(Kind.FILING_ORDERED, letters(Kind.HANDED_OVER, Kind.COPIED, Kind.NOT_FILED))).doesNotThrowAnyException();
    }

    @Test
    void the_copy_may_be_entered_at_any_time_and_once() {
        assertThat(entered(ReferralStatus.APPROVED)).containsExactly(Kind.COPIED);
        assertThat(entered(ReferralStatus.SUPERVISION)).contains(Kind.COPIED);
        assertThat(entered(ReferralStatus.HANDED_OVER, Kind.COPIED)).doesNotContain(Kind.COPIED);
        assertThat(entered(ReferralStatus.RETURNED)).isEmpty();
    }

    @Test
    void more_time_is_asked_for_once_by_each_receiver() {
        assertThat(entered(ReferralStatus.HANDED_OVER, Kind.HANDED_OVER, Kind.CHECKING)).contains(Kind.COMPLEX).doesNotContain(Kind.CHECKING);
        assertThat(entered(ReferralStatus.HANDED_OVER, Kind.HANDED_OVER, Kind.CHECKING, Kind.FORWARDED, Kind.HANDED_OVER)).contains(Kind.CHECKING);
        assertThat(entered(ReferralStatus.FILED, Kind.GOODS)).doesNotContain(Kind.GOODS);
    }

    @Test
    void what_was_forwarded_is_signed_for_before_its_receiver_decides() {
        assertThat(ReferralMoves.ofReceiver(referral(ReferralStatus.FORWARDED), letters(Kind.HANDED_OVER, Kind.FORWARDED))).containsExactly(Kind.HANDED_OVER);
        assertThat(ReferralMoves.ofReceiver(referral(ReferralStatus.CONCLUDED), letters(Kind.RESULT))).isEmpty();
    }

    private static List<Kind> entered(ReferralStatus status, Kind... before) {
        return ReferralMoves.entered(referral(status), letters(before));
    }

    private static Referral referral(ReferralStatus status) {
        return new Referral(UUID.randomUUID(), new CaseId(UUID.randomUUID()), Referral.Kind.POLICE, "达州市某公安局", "危险作业罪", "理由", List.of("材料，1份"), null,
                Instant.EPOCH, Instant.EPOCH, "移刑1号", UUID.randomUUID(), status, "");
    }

    private static List<Correspondence> letters(Kind... kinds) {
        return Arrays.stream(kinds).map(kind -> new Correspondence(UUID.randomUUID(), new CaseId(UUID.randomUUID()), UUID.randomUUID(), kind, DAY, "", "", "", null, "",
                UUID.randomUUID(), Instant.EPOCH, "", List.of())).toList();
    }
}
