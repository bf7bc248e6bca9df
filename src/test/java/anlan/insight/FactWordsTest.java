package anlan.insight;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

class FactWordsTest {

    private final FactWords words = new FactWords();

    @Test
    void every_fact_of_every_event_has_a_chinese_word() throws ClassNotFoundException {
        var unknown = new ArrayList<String>();
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Traceable.class));
        for (var found : scan.findCandidateComponents("anlan")) {
            var type = Class.forName(found.getBeanClassName());
            if (type.isRecord() && !type.getName().contains("Test")) {
                Arrays.stream(type.getRecordComponents()).filter(c -> !namesOnlyIds(c)).map(c -> c.getName())
                        .filter(name -> !words.knows(name)).forEach(name -> unknown.add(type.getSimpleName() + "." + name));
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static boolean namesOnlyIds(RecordComponent component) {
        return Identifier.class.isAssignableFrom(component.getType()) || component.getGenericType().getTypeName().matches(".*(UUID|Id)>?");
    }

    @Test
    void facts_are_read_out_in_words_and_ids_are_left_out() {
        var facts = words.of("PaperServed", """
                {"subject":{"value":"01a21079-ee84-7abf-b73b-6b1059203338"},"title":"责令限期整改指令书","number":"（达川）应急责改〔2026〕9号",
                 "way":"LEFT","servedAt":"2026-03-10T03:20:00Z","granted":true,"scan":{"value":"01a21079-ee84-7abf-b73b-6b1059203338"}}
                """);

        assertThat(facts).containsExactly(new Fact("名称", "责令限期整改指令书"), new Fact("文号", "（达川）应急责改〔2026〕9号"),
                new Fact("方式", "留置送达"), new Fact("送达时间", "2026-03-10 11:20"), new Fact("准予", "是"));
    }

    @Test
    void changes_are_read_as_before_and_after() {
        assertThat(words.of("EnterpriseChanged", "{\"changes\":[{\"field\":\"地址\",\"before\":\"甲路\",\"after\":\"乙路\"}]}"))
                .containsExactly(new Fact("改动", "项目 地址，改前 甲路，改后 乙路"));
    }
}
