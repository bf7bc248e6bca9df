package anlan.terminal.deed;

import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.enterprise.duplicate.Candidate;
import anlan.enterprise.duplicate.Candidates;
import anlan.platform.security.Me;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A unit met by chance that is not on the register (登记企业); one that may be there already waits for a decision. */
@Component
class Registering implements Handler {

    private final Enterprises enterprises;
    private final Candidates candidates;
    private final UploadedFiles files;
    private final MetUnitStore met;
    private final Me me;

    Registering(Enterprises enterprises, Candidates candidates, UploadedFiles files, MetUnitStore met, Me me) {
        this.enterprises = enterprises;
        this.candidates = candidates;
        this.files = files;
        this.met = met;
        this.me = me;
    }

    @Override
    public Set<DeedKind> kinds() {
        return Set.of(DeedKind.REGISTER);
    }

    @Override
    public Outcome apply(Doing doing) {
        if (!doing.adopted()) {
            requireWhole(doing.body().ids("photos"));
        }
        var entry = entry(doing.body());
        var alike = candidates.like(entry, null);
        return alike.isEmpty() || doing.adopted() ? register(doing, entry)
                : Outcome.held("可能已经登记过：" + alike.getFirst().name() + "（" + alike.getFirst().reasons() + "），留待确认。",
                        Map.of("candidates", alike.stream().map(Registering::said).toList()));
    }

    private void requireWhole(List<UUID> photos) {
        var missing = photos.stream().filter(photo -> files.complete(photo).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw new Waits(missing);
        }
    }

    /** Who met it, when and where, and the photos are a part of its file from now on. */
    private Outcome register(Doing doing, Registration entry) {
        var unit = enterprises.register(entry);
        met.enter(unit, doing, doing.adopted() ? me.name() : null);
        return Outcome.done(Map.of("enterprise", unit.value().toString()));
    }

    private static Map<String, Object> said(Candidate c) {
        return Map.of("id", c.id().value().toString(), "name", c.name(), "code", c.code(), "town", c.townName(), "address", c.address(),
                "score", c.score(), "reasons", c.reasons());
    }

    private static Registration entry(Body body) {
        var brief = Registration.brief(body.text("name"), blankToNull(body.textOr("code", "")), body.textOr("trade", ""), body.text("town"), body.text("address"));
        var where = body.position();
        return new Registration(brief.name(), brief.formerNames(), brief.creditCode(), brief.noCodeReason(), brief.trade(), brief.division(), brief.address(),
                where == null ? null : degrees(where.latitude()), where == null ? null : degrees(where.longitude()), null, body.textOr("head", ""),
                body.textOr("phone", ""), "", "", "", "", null, null, "", "");
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
