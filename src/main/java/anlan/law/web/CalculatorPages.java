package anlan.law.web;

import anlan.kernel.Refused;
import anlan.law.Violations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The open pages of the calculators (法定数额计算): the list, and one page each with the worked sum. */
@Controller
@RequestMapping("/calculators")
class CalculatorPages {

    private final Calculators calculators;
    private final Violations violations;

    CalculatorPages(Calculators calculators, Violations violations) {
        this.calculators = calculators;
        this.violations = violations;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("calculators", calculators.all());
        return "law/calculators";
    }

    @GetMapping("/{name}")
    String calculator(@PathVariable String name, @RequestParam Map<String, String> typed, Model model) {
        var calculator = calculators.all().stream().filter(c -> c.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refused("没有这一计算项目。"));
        var errors = new LinkedHashMap<String, String>();
        if (Asked.names(calculator.question()).stream().anyMatch(field -> !typed.getOrDefault(field, "").isBlank())) {
            answer(calculator, typed, errors, model);
        }
        model.addAttribute("calculator", calculator);
        model.addAttribute("errors", errors);
        model.addAttribute("fields", CalculatorForm.fields(calculator.question(), typed, errors).stream()
                .map(field -> field.name().equals("violation") ? withChoices(field) : field).toList());
        return "law/calculator";
    }

    private static void answer(
            Calculator<?> calculator, Map<String, String> typed, Map<String, String> errors, Model model) {
        try {
            var answer = calculator.answer(typed);
            model.addAttribute("headline", CalculatorForm.headline(answer));
            model.addAttribute("lines", CalculatorForm.lines(answer));
            model.addAttribute("sheet", answer.sheet());
        } catch (Refused refused) {
            var field = refused.field() == null ? "" : refused.field().replaceFirst("\\[.*", "");
            errors.put(field, refused.getMessage());
        }
    }

    /** People know the violation by its words, not its number. */
    private CalculatorForm.Field withChoices(CalculatorForm.Field field) {
        var choices = new LinkedHashMap<String, String>();
        for (var violation : violations.all()) {
            choices.putIfAbsent(violation.code(), violation.code() + " " + violation.act());
        }
        return new CalculatorForm.Field(field.name(), "违法行为", "", field.must(), "choice", choices,
                field.typed(), field.error());
    }
}
