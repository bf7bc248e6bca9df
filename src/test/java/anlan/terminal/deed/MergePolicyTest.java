package anlan.terminal.deed;

import static anlan.terminal.deed.MergePolicy.Verdict.CONFLICT;
import static anlan.terminal.deed.MergePolicy.Verdict.OVERTAKEN;
import static anlan.terminal.deed.MergePolicy.Verdict.SAME;
import static anlan.terminal.deed.MergePolicy.Verdict.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class MergePolicyTest {

    /** A field as one phone sees it: what it last got, what it has now, what stands, and what it wrote before. */
    record Field(int base, int mine, int stands, long seq, MergePolicy.@Nullable Last<Integer> last) {

        MergePolicy.Verdict verdict() {
            return MergePolicy.judge(base, mine, stands, seq, last);
        }
    }

    @Provide
    Arbitrary<Field> fields() {
        var value = Arbitraries.integers().between(0, 3);
        var seq = Arbitraries.longs().between(1, 4);
        var last = Combinators.combine(seq, value.injectNull(0.2)).as(MergePolicy.Last<Integer>::new).injectNull(0.4);
        return Combinators.combine(value, value, value, seq, last).as(Field::new);
    }

    @Property
    void nothing_that_the_phone_did_not_know_of_is_overwritten(@ForAll("fields") Field field) {
        if (field.verdict() == WRITE) {
            boolean known = field.stands == field.base || field.last != null && Integer.valueOf(field.stands).equals(field.last.value());
            assertThat(known).isTrue();
        }
    }

    @Property
    void a_conflict_is_only_where_two_values_differ(@ForAll("fields") Field field) {
        if (field.verdict() == CONFLICT) {
            assertThat(field.mine).isNotEqualTo(field.stands);
            assertThat(field.stands).isNotEqualTo(field.base);
        }
    }

    @Property
    void after_a_field_is_written_the_same_deed_changes_nothing(@ForAll("fields") Field field) {
        if (field.verdict() == WRITE) {
            var again = new Field(field.base, field.mine, field.mine, field.seq, new MergePolicy.Last<>(field.seq, field.mine));
            assertThat(again.verdict()).isEqualTo(SAME);
        }
    }

    /** However the edits of one phone arrive, the last one written stands in the end, where nobody else writes. */
    @Property
    void the_order_of_arrival_does_not_matter_for_one_phone(@ForAll("edits") List<Integer> written, @ForAll long shuffle) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < written.size(); i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, new java.util.Random(shuffle));
        int stands = 0;
        MergePolicy.Last<Integer> last = null;
        for (int seq : order) {
            var verdict = MergePolicy.judge(0, written.get(seq), stands, seq, last);
            assertThat(verdict).isNotEqualTo(CONFLICT);
            if (verdict != OVERTAKEN) {
                stands = written.get(seq);
                last = new MergePolicy.Last<>(seq, stands);
            }
        }
        assertThat(stands).isEqualTo(written.getLast());
    }

    @Provide
    Arbitrary<List<Integer>> edits() {
        return Arbitraries.integers().between(1, 9).list().ofMinSize(1).ofMaxSize(8);
    }

    /** Two phones: whoever comes second never silently undoes the first. */
    @Property
    void the_second_phone_never_undoes_the_first_unseen(@ForAll("values") int first, @ForAll("values") int second) {
        var verdict = MergePolicy.judge(0, second, first, 1, null);

        assertThat(verdict).isEqualTo(first == second ? SAME : first == 0 ? WRITE : CONFLICT);
    }

    @Provide
    Arbitrary<Integer> values() {
        return Arbitraries.integers().between(0, 3);
    }
}
