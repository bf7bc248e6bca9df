package anlan.law;

import anlan.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what is wrong with a draft of an item: missing words, a provision we do not hold, an unknown limit. */
@Component
class PowerChecks {

    /** A fault in one field, as the clerk reads it. */
    record Problem(String field, String sentence) {}

    private final ProvisionReader provisions;
    private final DeadlineRuleReader deadlines;

    PowerChecks(ProvisionReader provisions, DeadlineRuleReader deadlines) {
        this.provisions = provisions;
        this.deadlines = deadlines;
    }

    List<Problem> problems(PowerDraft draft) {
        var found = new ArrayList<Problem>();
        if (!draft.code().strip().matches("[A-Za-z0-9.-]{1,40}")) {
            found.add(new Problem("code", "事项编码只能用字母、数字、点和短横线，最多 40 个字符。"));
        }
        needed(draft.name(), "name", "请填写事项名称。").ifPresent(found::add);
        needed(draft.holder(), "holder", "请填写行使主体。").ifPresent(found::add);
        needed(draft.duties(), "duties", "请填写责任事项。").ifPresent(found::add);
        needed(draft.accountability(), "accountability", "请填写追责情形。").ifPresent(found::add);
        kind(draft).ifPresent(found::add);
        basis(draft).ifPresent(found::add);
        limits(draft).ifPresent(found::add);
        if (!draft.procedure().strip().matches("[a-z-]{0,40}")) {
            found.add(new Problem("procedure", "办理程序编码只能用小写字母和短横线，例如 inspection。"));
        }
        if (draft.day().isEmpty()) {
            found.add(new Problem("validFrom", "生效日期应当写成 2026-05-01。"));
        }
        return found;
    }

    private static Optional<Problem> needed(String text, String field, String sentence) {
        return text.isBlank() ? Optional.of(new Problem(field, sentence)) : Optional.empty();
    }

    private static Optional<Problem> kind(PowerDraft draft) {
        try {
            PowerKind.of(draft.kind());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(new Problem("kind", refused.getMessage()));
        }
    }

    private Optional<Problem> basis(PowerDraft draft) {
        var places = PowerFile.list(draft.basis());
        if (places.isEmpty()) {
            return Optional.of(new Problem("basis", "没有依据：法无授权不可为。"));
        }
        for (var place : places) {
            try {
                if (provisions.provision(Locator.parse(place)).isEmpty()) {
                    return Optional.of(new Problem("basis", "法规库中没有“" + place + "”这一条款。"));
                }
            } catch (Refused refused) {
                return Optional.of(new Problem("basis", refused.getMessage()));
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> limits(PowerDraft draft) {
        return PowerFile.list(draft.limits()).stream().filter(code -> deadlines.current(code).isEmpty()).findFirst()
                .map(code -> new Problem("limits", "没有编号为“" + code + "”的期限规则。"));
    }
}
