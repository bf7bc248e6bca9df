package anlan.enterprise.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

    private final PlaceNames names = new PlaceNames(
            List.of(place("511703001", "三里坪街道"), place("511703008", "石板街道"), place("511703116", "石桥镇"),
                    place("511703108", "百节镇"), place("511703108201", "观音桥村村民委员会"), place("511703108202", "金盘村"),
                    place("511703116203", "金盘村"), place("511703116204", "四合社区"), place("511703236", "幺塘乡")),
            List.of(gone("石板镇", "511703008"), gone("金檀镇", "511703116"), gone("碑高乡"), gone("大滩乡", "511703108", "511703116"),
                    gone("三里坪街道办事处", "511703001")));

    @ParameterizedTest
    @CsvSource({
        "达州市达川区百节镇新街8号, 511703108",
        "四川省达州市达县石板乡, 511703008",
        "达州市达川区石板镇官渡村一社, 511703008",
        "达州市达川区金檀镇举人村, 511703116",
        "达州市达川区石桥镇街道, 511703116",
        "达州市达川石桥镇达巴北路202号, 511703116",
        "达州市达川区三里坪街道办仰天湾社区二小区, 511703001",
        "达川区百节镇观音桥村四组, 511703108201",
        "达川区石桥镇金盘村, 511703116203",
        "达川区四合社区万达路279号, 511703116204",
        "商贸物流园区幺塘乡一新路39号, 511703236",
    })
    void an_address_tells_its_town_by_todays_name_a_past_one_and_its_village(String address, String code) {
        assertThat(names.inAddress(address)).isEqualTo(Places.Finding.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "达州市达川区碑高乡八村, 去向待核",
        "达川区大滩乡一村, 百节镇、石桥镇",
        "达川区金盘村, 百节镇、石桥镇",
        "渠县石桥镇新街1号, 渠县",
        "四川省成都市锦江区石桥镇1号, 不在本区",
        "达川区百节镇到石桥镇之间, 不是同一个",
        "达州市达川区石桥镇路5号, 看不出",
        "达州市达川区石桥路5号, 看不出",
        "达县南外镇通达西路, 看不出",
        "达州市通川区北外镇徐家坝, 通川区",
        "四川省达州市万源市太平镇红旗路61号, 万源市",
        "达州市达川区城市坐标3楼1号, 看不出",
        "达州市达川区好一新五金机电市场7栋, 看不出",
    })
    void what_could_be_two_places_or_another_district_is_none_and_says_why(String address, String reason) {
        var found = names.inAddress(address);

        assertThat(found.code()).isEmpty();
        assertThat(found.fault()).contains(reason).contains("属地");
    }

    @Test
    void a_cell_may_leave_out_the_kind_of_the_town_or_the_district_or_name_a_past_one() {
        assertThat(names.written("百节").code()).isEqualTo("511703108");
        assertThat(names.written("达川区三里坪街道办事处").code()).isEqualTo("511703001");
        assertThat(names.written("金檀镇").code()).isEqualTo("511703116");
        assertThat(names.written("百节镇金盘村").code()).isEqualTo("511703108202");
        assertThat(names.written("月亮镇").fault()).contains("月亮镇");
    }

    private static Competence.Place place(String code, String name) {
        return new Competence.Place(code, name);
    }

    private static Competence.PastPlace gone(String name, String... today) {
        return new Competence.PastPlace(name, List.of(today));
    }
}
