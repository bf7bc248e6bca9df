package anlan.law.web;

import anlan.kernel.Procedure;
import anlan.kernel.Refused;
import anlan.kernel.State;
import anlan.law.Deadlines;
import anlan.law.PowerItem;
import anlan.law.Powers;
import anlan.law.Provisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The flow charts (工作流程图) of all procedures that the platform runs. */
@Controller
@RequestMapping("/law/procedures")
class ProcedurePages {

    private static final Pattern RULE = Pattern.compile("D\\d{2,3}");

    private final List<Procedure<?>> procedures;
    private final Powers powers;
    private final Provisions provisions;
    private final Deadlines deadlines;
    private final Clock clock;

    ProcedurePages(ObjectProvider<Procedure<?>> procedures, Powers powers, Provisions provisions, Deadlines deadlines,
            Clock clock) {
        this.procedures = sorted(procedures);
        this.powers = powers;
        this.provisions = provisions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    private static List<Procedure<?>> sorted(ObjectProvider<Procedure<?>> procedures) {
        return procedures.stream().sorted(Comparator.comparing((Procedure<?> p) -> p.code())).toList();
    }

    /** A move as the table below the chart lists it. */
    record Move(int number, String from, String event, String to, String actor, String paper, String limit, String source) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("procedures", procedures);
        return "law/procedures";
    }

    @GetMapping("/{code}")
    String procedure(@PathVariable String code, Model model) {
        var procedure = procedures.stream().filter(p -> p.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refused("没有编码为“" + code + "”的办理程序。"));
        model.addAttribute("procedure", procedure);
        model.addAttribute("chart", FlowChart.of(procedure));
        model.addAttribute("moves", moves(procedure));
        List<PowerItem> used = powers.on(LocalDate.now(clock)).stream()
                .filter(item -> item.procedure().equals(code)).toList();
        model.addAttribute("powers", used);
        return "law/procedure";
    }

    private <S extends Enum<S> & State> List<Move> moves(Procedure<S> procedure) {
        var numbers = IntStream.range(0, procedure.moves().size());
        return numbers.mapToObj(i -> {
            var m = procedure.moves().get(i);
            return new Move(i + 1, m.from().label(), m.event(), m.to().label(), m.actor(), m.paper(), limit(m.limit()),
                    provisions.cited(m.source(), LocalDate.now(clock)));
        }).toList();
    }

    /** What the move says of its limit; the rules that it names by their codes are put into words. */
    private String limit(String limit) {
        return RULE.matcher(limit).replaceAll(code -> {
            var rule = deadlines.rule(code.group());
            var words = limit.equals(code.group()) ? rule.span() : rule.length();
            return Matcher.quoteReplacement(words + "（" + code.group() + (rule.isVerified() ? "）" : "，待核）"));
        });
    }
}
