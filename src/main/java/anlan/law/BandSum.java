package anlan.law;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Discretions.Band;
import anlan.law.Discretions.Choice;
import anlan.law.Fines.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Works out the band of a fine (裁量幅度计算): the range, the tier of the gravest circumstance ticked, then what lightens or
 * aggravates inside it; only 减轻 goes below the range, and nothing goes above it.
 */
final class BandSum {

    private static final List<String> LIGHTENING = List.of(Discretions.MUST_LIGHTEN, Discretions.MAY_LIGHTEN);
    private static final List<String> ALL = List.of(Discretions.MUST_LIGHTEN, Discretions.MAY_LIGHTEN, Discretions.HEAVIER,
            Discretions.UPPER, Discretions.MULTIPLE);

    private final Fines.Act act;
    private final Set<String> ticked;
    private final Tables tables;
    private final Worksheet sheet;
    private final List<String> words = new ArrayList<>();

    private BandSum(Fines.Act act, Set<String> ticked, Tables tables) {
        this.act = act;
        this.ticked = ticked;
        this.tables = tables;
        this.sheet = new Worksheet(tables);
    }

    static Worked<Band> of(Fines.Act act, Set<String> ticked, Tables tables) {
        var sum = new BandSum(act, ticked, tables);
        return sum.sheet.answer(sum.band());
    }

    static List<Choice> choices(Fines.Act act, Tables tables) {
        var span = FineSum.of(act, tables).answer();
        var tiers = tiers(act, span, tables).stream().flatMap(tier -> java.util.stream.IntStream.range(0, tier.conditions().size())
                .mapToObj(n -> new Choice(tier.key(n), tier.name(), tier.conditions().get(n), tier.document(), tier.isVerified())));
        var general = ALL.stream().filter(code -> !code.equals(Discretions.MULTIPLE) || isAccident(act))
                .flatMap(code -> tables.figures(code, act.decided()).stream())
                .filter(f -> f.unit().isEmpty() || f.unit().equals(act.target().label()))
                .map(f -> new Choice(f.item(), f.name(), f.words(), f.law() + f.article(), f.isVerified()));
        var below = new Choice(Discretions.BELOW, "减轻处罚", "在法定最低限以下处罚（须有从轻或者减轻的情形）", "", true);
        return Stream.of(tiers, general, Stream.of(below)).flatMap(s -> s).toList();
    }

    /** Those of the violation itself, else the general ones; of the edition that applies. */
    private static List<Tier> tiers(Fines.Act act, Span span, Tables tables) {
        var applied = span.applied();
        if (applied == null) {
            return List.of();
        }
        var fitting = tables.tiers().stream().filter(t -> t.isInForceOn(act.decided()))
                .filter(t -> t.isFor(applied.edition(), act.stage(), act.target())).sorted(Comparator.comparingInt(Tier::rank)).toList();
        var own = fitting.stream().filter(t -> t.violation().equals(act.violation())).toList();
        return own.isEmpty() ? fitting.stream().filter(t -> t.violation().equals(Tier.ANY)).toList() : own;
    }

    private static boolean isAccident(Fines.Act act) {
        return act.target() == PenaltyTarget.UNIT && level(act).isPresent();
    }

    /** An accident's row names its level in its code. */
    private static Optional<AccidentLevel> level(Fines.Act act) {
        return Stream.of(AccidentLevel.values()).filter(l -> act.violation().equals("V37-" + l.label() + "事故")).findFirst();
    }

    private Band band() {
        checkTicks();
        var worked = legal();
        sheet.take(worked);
        var legal = worked.answer();
        if (!worked.known()) {
            return new Band(legal, null, null, null, false, List.of());
        }
        if (legal.min() == null || legal.max() == null) {
            return new Band(legal, null, null, null, false, List.of());
        }
        var tier = tier(legal);
        var whole = tier.map(t -> within(t, legal)).orElse(new Edge(legal.min(), legal.max()));
        var circumstances = ticked();
        return weighed(legal, tier, whole, circumstances);
    }

    private Worked<Span> legal() {
        boolean multiplied = tables.figures(Discretions.MULTIPLE, act.decided()).stream().anyMatch(f -> ticked.contains(f.item()));
        return multiplied ? AccidentFineSum.of(act.actEnded(), level(act).orElseThrow(), true, tables) : FineSum.of(act, tables);
    }

    private void checkTicks() {
        var known = choices(act, tables).stream().map(Choice::key).toList();
        if (!known.containsAll(ticked)) {
            throw new Refused("勾选的情形与处罚阶段、适用的版本不符，请重新计算裁量幅度后再勾选。").at("weights");
        }
    }

    /** The gravest tier of which a circumstance was ticked. */
    private Optional<Tier> tier(Span legal) {
        var hit = tiers(act, legal, tables).stream().filter(t -> conditions(t).findAny().isPresent()).toList();
        hit.forEach(t -> conditions(t).forEach(words::add));
        if (hit.isEmpty()) {
            sheet.step("没有勾选阶次的适用情形，不分阶次，在法定幅度内裁量。");
            return Optional.empty();
        }
        var gravest = hit.getLast();
        sheet.use(gravest);
        sheet.step((hit.size() > 1 ? "勾选的情形分属 " + hit.size() + " 个阶次，按最重的一个：" : "") + "适用“" + gravest.name() + "”阶次（"
                + gravest.bandText() + "），来源：" + gravest.document() + (gravest.isVerified() ? "。" : "；待核，只作参考，不得作为处罚的依据引用。"));
        return Optional.of(gravest);
    }

    private Stream<String> conditions(Tier tier) {
        return java.util.stream.IntStream.range(0, tier.conditions().size()).filter(n -> ticked.contains(tier.key(n)))
                .mapToObj(tier.conditions()::get);
    }

    private record Edge(Money low, Money high) {}

    /** A tier divides the range; it never widens it. */
    private Edge within(Tier tier, Span legal) {
        var range = new Edge(Objects.requireNonNull(legal.min()), Objects.requireNonNull(legal.max()));
        var low = Objects.requireNonNull(tier.band().min());
        var high = Objects.requireNonNull(tier.band().max());
        var band = tier.share() ? part(range, low, high) : clamped(new Edge(new Money(low), new Money(high)), range);
        sheet.step("该阶次的幅度：" + band.low() + " 元至 " + band.high() + " 元" + (tier.share() ? "（取整到元）。" : "，不超出法定幅度。"));
        return band;
    }

    private static Edge part(Edge range, BigDecimal from, BigDecimal to) {
        return clamped(new Edge(at(range, from), at(range, to)), range);
    }

    private static Money at(Edge range, BigDecimal percent) {
        var width = range.high().yuan().subtract(range.low().yuan());
        return new Money(range.low().yuan().add(width.multiply(percent).movePointLeft(2)).setScale(0, RoundingMode.HALF_UP));
    }

    private static Edge clamped(Edge edge, Edge range) {
        return new Edge(clamped(edge.low(), range), clamped(edge.high(), range));
    }

    private static Money clamped(Money sum, Edge range) {
        return sum.compareTo(range.low()) < 0 ? range.low() : sum.compareTo(range.high()) > 0 ? range.high() : sum;
    }

    private List<Figure> ticked() {
        var found = ALL.stream().flatMap(code -> tables.figures(code, act.decided()).stream()).filter(f -> ticked.contains(f.item())).toList();
        found.forEach(f -> {
            sheet.cite(f);
            words.add(f.words());
            sheet.step(f.name() + "：" + f.words() + "（" + f.law() + f.article() + "）。");
        });
        return found;
    }

    private Band weighed(Span legal, Optional<Tier> tier, Edge whole, List<Figure> circumstances) {
        boolean lighter = circumstances.stream().anyMatch(f -> LIGHTENING.contains(f.code()));
        boolean heavier = circumstances.stream().anyMatch(f -> f.code().equals(Discretions.HEAVIER));
        boolean upper = circumstances.stream().anyMatch(f -> f.code().equals(Discretions.UPPER));
        if (ticked.contains(Discretions.BELOW)) {
            if (!lighter) {
                throw new Refused("没有法定从轻或者减轻的情形，不得减轻处罚。", "law:mitigation").at("weights");
            }
            if (Objects.requireNonNull(legal.min()).isPositive()) {
                words.add("减轻处罚");
                sheet.step("减轻：在法定最低限 " + legal.min() + " 元以下处罚，不另入其他条款的幅度。");
                return new Band(legal, tier.orElse(null), Money.ZERO, legal.min(), true, List.copyOf(words));
            }
            sheet.step("这一幅度没有最低限，没有减轻的余地，从轻处罚。");
        }
        var edge = lighter && (heavier || upper) ? both(whole) : upper ? top(legal, whole) : lighter ? share("lighter", "从轻", whole)
                : heavier ? share("heavier", "从重", whole) : whole;
        sheet.step("裁量幅度：" + new Band(legal, null, edge.low(), edge.high(), false, List.of()).text() + "。");
        return new Band(legal, tier.orElse(null), edge.low(), edge.high(), false, List.copyOf(words));
    }

    private Edge both(Edge whole) {
        sheet.step("同时有从轻和从重（上限）的情形：政策不改变法律，由承办人综合裁量，在该阶次的全部幅度内说明理由。");
        return whole;
    }

    /** The policy of the upper limit works only inside the range; an end that is not included cannot be the sum. */
    private Edge top(Span legal, Edge whole) {
        if (!legal.maxIncluded()) {
            sheet.step("上限不含本数，按从重处理。");
            return share("heavier", "从重", whole);
        }
        var most = Objects.requireNonNull(legal.max());
        sheet.step("按照政策以法定幅度的上限 " + most + " 元处罚；只在法定幅度以内适用，应当说明理由。");
        return new Edge(most, most);
    }

    private Edge share(String code, String name, Edge whole) {
        var share = tables.figure("discretion." + code, "", act.decided());
        if (share.isEmpty()) {
            sheet.step(name + "：没有收录幅度的比例，在该阶次内裁量。");
            return whole;
        }
        sheet.use(share.get());
        var edge = part(whole, share.get().low(), share.get().high());
        sheet.step(name + "：取该幅度的 " + share.get().low().toPlainString() + "% 至 " + share.get().high().toPlainString() + "%，即 " + edge.low()
                + " 元至 " + edge.high() + " 元" + (share.get().isVerified() ? "。" : "（比例待核）。"));
        return edge;
    }
}
