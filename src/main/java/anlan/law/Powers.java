package anlan.law;

import anlan.kernel.Period;
import anlan.kernel.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The power-and-duty list (权责清单): what may be done, on which basis, from when; 法无授权不可为. */
@Service
@Transactional
public class Powers {

    private final PowerReader reader;
    private final PowerChecks checks;
    private final Corrections corrections;
    private final LawStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Powers(PowerReader reader, PowerChecks checks, Corrections corrections, LawStore store,
            ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.checks = checks;
        this.corrections = corrections;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The items that bind on a day, by code. */
    @Transactional(readOnly = true)
    public List<PowerItem> on(LocalDate day) {
        return reader.on(day);
    }

    /** The item as it binds on a day; none where it is not on the list then. */
    @Transactional(readOnly = true)
    public Optional<PowerItem> on(String code, LocalDate day) {
        return reader.on(day, code);
    }

    /** All versions of an item, newest first. */
    @Transactional(readOnly = true)
    public List<PowerItem> versions(String code) {
        return reader.versions(code);
    }

    /** A new version of an item, or a new item: from the day it says, with source and reason. */
    public LawRecordId record(PowerDraft draft, Grounds grounds) {
        checks.problems(draft).stream().findFirst().ifPresent(problem -> {
            throw new Refused(problem.sentence()).at(problem.field());
        });
        var before = reader.versions(draft.code().strip()).stream().findFirst();
        var version = before.isPresent()
                ? corrections.next(Corrections.POWERS, before.get().version(), grounds)
                : corrections.first(Corrections.POWERS, grounds);
        var after = draft.item(version);
        if (before.filter(after::saysTheSameAs).isPresent()) {
            throw new Refused("没有任何改动。");
        }
        store.add(after);
        events.publishEvent(new LawCorrected(version.subject(), version.id(),
                (before.isPresent() ? "更新" : "新增") + "权责清单 " + after.code() + " " + after.name(), clock.instant()));
        return version.id();
    }

    /** Takes an item off the list after its last day. */
    public void withdraw(String code, LocalDate lastDay, Grounds grounds) {
        var before = reader.versions(code).stream().findFirst()
                .orElseThrow(() -> new Refused("权责清单中没有事项 " + code + "。"));
        if (lastDay.isBefore(before.inForce().from())) {
            throw new Refused("最后一日早于该事项的生效日期 " + before.inForce().from() + "。").at("lastDay");
        }
        var version = corrections.next(Corrections.POWERS, before.version(), grounds);
        store.add(new PowerItem(version, code, before.name(), before.kind(), before.basis(), before.holder(),
                before.duties(), before.accountability(), before.limits(), before.procedure(),
                new Period(before.inForce().from(), lastDay)));
        events.publishEvent(new LawCorrected(version.subject(), version.id(),
                "权责清单 " + code + " 自 " + lastDay.plusDays(1) + " 起取消", clock.instant()));
    }
}
