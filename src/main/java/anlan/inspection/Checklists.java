package anlan.inspection;

import anlan.kernel.Refused;
import anlan.law.Provisions;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklists by trade (检查表), every change a new version; what a visit used stays as it was. */
@Service
@Transactional
public class Checklists {

    private final ChecklistReader reader;
    private final ChecklistWriter writer;
    private final Provisions provisions;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Checklists(ChecklistReader reader, ChecklistWriter writer, Provisions provisions, Permissions permissions, Me me,
            ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.writer = writer;
        this.provisions = provisions;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** The newest version of each list that is in use on a day. */
    @Transactional(readOnly = true)
    public List<Checklist> on(LocalDate day) {
        return reader.on(day);
    }

    /** The lists for a trade: the general one always, then those of the trade. */
    @Transactional(readOnly = true)
    public List<Checklist> suggested(String trade, LocalDate day) {
        return reader.on(day).stream().filter(list -> list.isFor(trade)).toList();
    }

    @Transactional(readOnly = true)
    public Checklist view(ChecklistId id) {
        return reader.find(id).orElseThrow(() -> new Refused("没有这张检查表。"));
    }

    @Transactional(readOnly = true)
    public List<ChecklistItem> items(ChecklistId id) {
        return reader.items(List.of(id));
    }

    /** Writes a changed item (or a new one, with an unknown code) into a new version of its list. */
    public ChecklistId revise(ChecklistId id, ChecklistItem changed, String reason) {
        permissions.require("checklist.edit");
        var list = view(id);
        if (!reader.isNewest(list)) {
            throw new Refused("这是旧版本，请在最新版本上修改。");
        }
        if (reason.isBlank()) {
            throw new Refused("请写明修改的理由或者来源。").at("reason");
        }
        check(changed);
        var version = writer.revise(list, reader.items(List.of(id)), changed, reason.strip(), me.name(), clock.instant());
        events.publishEvent(new ChecklistRevised(version, list.name(), list.version() + 1, reason.strip(), clock.instant()));
        return version;
    }

    private void check(ChecklistItem item) {
        if (item.question().isBlank() || !item.question().strip().endsWith("？")) {
            throw new Refused("检查内容应当是一个以“？”结尾的问题。").at("question");
        }
        if (item.finding().isBlank() || item.requirement().isBlank()) {
            throw new Refused("请写明隐患用语和整改要求。").at(item.finding().isBlank() ? "finding" : "requirement");
        }
        if (item.basis().isBlank() || provisions.find(item.basis()).isEmpty()) {
            throw new Refused("法规库中没有这一条款，请按“版本编号:条/款/项”的写法填写依据，版本编号见法规库中该法律的地址。").at("basis");
        }
        if (!item.liability().isBlank() && provisions.find(item.liability()).isEmpty()) {
            throw new Refused("法规库中没有这一条款，请核对罚则的写法。").at("liability");
        }
        if (item.days() < 0 || item.days() > 366) {
            throw new Refused("建议整改天数应当在 0 至 366 之间。").at("days");
        }
    }
}
