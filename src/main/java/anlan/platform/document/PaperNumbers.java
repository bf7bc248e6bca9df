package anlan.platform.document;

import anlan.kernel.Refused;
import anlan.platform.document.form.Organ;
import anlan.platform.document.form.PaperKind;
import anlan.platform.document.form.PaperKinds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of papers (文书字号): counted per organ, kind and year, without gaps; blocks for devices without a net. */
@Service
public class PaperNumbers {

    private static final int LARGEST_BLOCK = 200;

    private final JdbcClient jdbc;
    private final PaperKinds kinds;
    private final Clock clock;

    PaperNumbers(JdbcClient jdbc, PaperKinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The number a paper was given; seq is null where it bears the number of its case. */
    record Given(String number, @Nullable Integer seq) {}

    /** Takes so many numbers in advance for a device that will be offline. */
    @Transactional
    public List<String> reserve(Organ organ, String kindKey, LocalDate day, int count, String device) {
        if (count < 1 || count > LARGEST_BLOCK) {
            throw new Refused("一次预留文号 1 至 " + LARGEST_BLOCK + " 个。").at("count");
        }
        var kind = kinds.on(kindKey, day);
        int last = advance(organ, kind, day.getYear(), count);
        int year = day.getYear();
        var block = IntStream.rangeClosed(last - count + 1, last).mapToObj(seq -> organ.number(kind.word(), year, String.valueOf(seq))).toList();
        jdbc.sql("""
                insert into platform.paper_number_reserved (organ, kind, year, seq, number, device, reserved_at)
                select :organ, :kind, :year, :before + n.place, n.number, :device, :now from unnest(:numbers::text[]) with ordinality n (number, place)
                """)
                .param("organ", organ.code())
                .param("kind", kind.key())
                .param("year", year)
                .param("before", last - count)
                .param("numbers", block.toArray(String[]::new))
                .param("device", device)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return block;
    }

    /** The numbers a device has left of one kind, the lowest first. */
    @Transactional(readOnly = true)
    public List<String> unused(Organ organ, String kindKey, int year, String device) {
        return jdbc.sql("""
                select number from platform.paper_number_reserved
                where organ = :organ and kind = :kind and year = :year and device = :device
                  and used_by is null and released_at is null
                order by seq
                """)
                .param("organ", organ.code())
                .param("kind", kindKey)
                .param("year", year)
                .param("device", device)
                .query(String.class)
                .list();
    }

    /** Whether this device holds the number, unused. */
    @Transactional(readOnly = true)
    public boolean holds(String device, String kindKey, String number) {
        return jdbc.sql("""
                select exists (select from platform.paper_number_reserved
                where device = :device and kind = :kind and number = :number and used_by is null and released_at is null)
                """)
                .param("device", device)
                .param("kind", kindKey)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** Gives the unused numbers of a device back; they are void from now on. */
    @Transactional
    public List<String> release(String device) {
        return jdbc.sql("""
                update platform.paper_number_reserved set released_at = :now
                where device = :device and used_by is null and released_at is null
                returning number
                """)
                .param("device", device)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** Gives these of the numbers of a device back, so far as it holds them unused; they are void from now on. */
    @Transactional
    public List<String> release(String device, Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("""
                update platform.paper_number_reserved set released_at = :now
                where device = :device and number in (:numbers) and used_by is null and released_at is null
                returning number
                """)
                .param("device", device)
                .param("numbers", numbers)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** The devices that hold unused numbers of years that are over. */
    @Transactional(readOnly = true)
    public List<String> devicesBefore(int year) {
        return jdbc.sql("""
                select distinct device from platform.paper_number_reserved
                where year < :year and used_by is null and released_at is null order by device
                """).param("year", year).query(String.class).list();
    }

    /** Gives the unused numbers of years that are over back, but for those that a paper signed in time may still bring. */
    @Transactional
    public List<String> releaseBefore(int year, String device, Collection<String> kept) {
        return jdbc.sql("""
                update platform.paper_number_reserved set released_at = :now
                where device = :device and year < :year and used_by is null and released_at is null and number <> all (:kept)
                returning number
                """)
                .param("device", device).param("year", year).param("kept", kept.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(String.class).list();
    }

    /** The void numbers of an organ in a year, for the register. */
    @Transactional(readOnly = true)
    public List<VoidNumber> voidIn(String organ, int year) {
        return jdbc.sql("""
                select kind, number, reason, at from (
                    select kind, seq, number, reason, null::timestamptz as at from platform.paper
                    where organ = :organ and year = :year and status = 'VOIDED'
                    union all
                    select kind, seq, number, '预留未用，退回作废', released_at from platform.paper_number_reserved
                    where organ = :organ and year = :year and released_at is not null
                ) void order by kind, seq
                """)
                .param("organ", organ)
                .param("year", year)
                .query(VoidNumber.class)
                .list();
    }

    /** The number for a paper that is being issued, in the transaction of the deed. */
    @Transactional(propagation = Propagation.MANDATORY)
    Given give(PaperDraft draft, PaperKind kind) {
        int year = draft.date().getYear();
        if (!kind.hasOwnNumber()) {
            if (draft.number() == null) {
                throw new Refused("“" + kind.title() + "”使用案卷的编号，请先立案或者建卷。");
            }
            return new Given(draft.number(), null);
        }
        if (draft.number() != null) {
            return new Given(draft.number(), reserved(draft, kind));
        }
        int seq = advance(draft.organ(), kind, year, 1);
        return new Given(draft.organ().number(kind.word(), year, String.valueOf(seq)), seq);
    }

    private int advance(Organ organ, PaperKind kind, int year, int count) {
        return jdbc.sql("""
                insert into platform.paper_number as n (organ, kind, year, last) values (:organ, :kind, :year, :count)
                on conflict (organ, kind, year) do update set last = n.last + :count
                returning last
                """)
                .param("organ", organ.code())
                .param("kind", kind.key())
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    private int reserved(PaperDraft draft, PaperKind kind) {
        return jdbc.sql("""
                select seq from platform.paper_number_reserved
                where organ = :organ and kind = :kind and year = :year and number = :number
                  and used_by is null and released_at is null
                for update
                """)
                .param("organ", draft.organ().code())
                .param("kind", kind.key())
                .param("year", draft.date().getYear())
                .param("number", draft.number())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Refused("文号" + draft.number() + "不是预留的文号，或者已经使用、退回。").at("number"));
    }

    /** Marks a reserved number as used by this paper. */
    @Transactional(propagation = Propagation.MANDATORY)
    void use(PaperDraft draft, PaperKind kind, PaperId paper) {
        jdbc.sql("""
                update platform.paper_number_reserved set used_by = :paper
                where organ = :organ and kind = :kind and number = :number and released_at is null
                """)
                .param("paper", paper.value())
                .param("organ", draft.organ().code())
                .param("kind", kind.key())
                .param("number", draft.number())
                .update();
    }
}
