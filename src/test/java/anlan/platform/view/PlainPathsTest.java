package anlan.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class PlainPathsTest {

    enum Tone { CALM }

    record Firm(String name, Tone tone, List<String> tags, Map<String, String> more) {
        public String getShown() {
            return name + "！";
        }

        public boolean isOpen() {
            return true;
        }

        public String with(String before, String after) {
            return before + name + after;
        }
    }

    private final SpringTemplateEngine plain = engine(false);
    private final SpringTemplateEngine quick = engine(true);
    private final Context context = context();

    private static SpringTemplateEngine engine(boolean quick) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        if (quick) {
            TemplateSpeed.quicken(engine);
            engine.addDialect(new Options());
        }
        return engine;
    }

    private static Context context() {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("firm", new Firm("示例<厂>", Tone.CALM, List.of("甲", "乙"), Map.of("k", "v")));
        context.setVariable("n", 7);
        context.setVariable("nothing", null);
        var choices = new LinkedHashMap<String, String>();
        choices.put("C26", "化学原料");
        choices.put("C\"27", "医药<制造>");
        context.setVariable("choices", choices);
        return context;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${firm.name}", "${firm.shown}", "${firm.open}", "${firm.tone}", "${firm.tone.name()}", "${firm.tags.isEmpty()}",
        "${firm.tags.size()}", "${firm.more.k}", "${firm.with('（', '）')}", "${firm.with(firm.name, '）')}", "${firm.with(firm.with('a', firm.shown), firm.name)}", "${firm.with('it''s', 'a')}", "${firm.with('a','b') + 'c'}", "${firm.name.concat('x')}", "${firm.with('a', n)}",
        "${n}", "${nothing}", "${absent}", "${firm.name.length()}", "${firm.tags[1]}", "${n + 1}", "${firm.name == '示例<厂>'}",
        "${firm != null and firm.open}", "${true}", "${null}", "|${firm.name} ${n}|", "${firm.tags.contains('甲')}", "${firm?.name}",
        "${not firm.open}", "${firm.toString()}", "${n.toString()}"
    })
    void it_reads_as_the_language_of_spring_does(String expression) {
        var template = "<p th:text=\"" + expression + "\">示例</p>";
        assertThat(quick.process(template, context)).isEqualTo(plain.process(template, context));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${firm.absent}", "${nothing.name}", "${firm.more.absent}", "${T(java.lang.Runtime)}"})
    void it_refuses_what_the_language_of_spring_refuses(String expression) {
        var template = "<p th:text=\"" + expression + "\">示例</p>";
        assertThatThrownBy(() -> plain.process(template, context)).isInstanceOf(TemplateProcessingException.class);
        assertThatThrownBy(() -> quick.process(template, context)).isInstanceOf(TemplateProcessingException.class);
    }

    @Test
    void it_iterates_over_entries_and_counts() {
        var template = "<i th:each=\"c, at : ${choices}\" th:text=\"|${at.count} ${at.first} ${c.key} ${c.value}|\"></i>";
        assertThat(quick.process(template, context)).isEqualTo(plain.process(template, context));
    }

    @Test
    void options_stand_for_all_entries_with_the_chosen_one_marked_and_nothing_unescaped() {
        var html = quick.process("<select><option al:of=\"${choices}\" al:chosen=\"${'C26'}\">示例</option></select>", context);
        assertThat(html).isEqualTo("<select><option value=\"C26\" selected=\"selected\">化学原料</option>"
                + "<option value=\"C&quot;27\">医药&lt;制造&gt;</option></select>");
    }

    @Test
    void options_without_a_choice_mark_none() {
        assertThat(quick.process("<option al:of=\"${choices}\" al:chosen=\"${nothing}\">示例</option>", context))
                .doesNotContain("selected");
    }
}
