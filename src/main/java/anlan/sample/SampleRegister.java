package anlan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents the enterprises of the sample district, the same ones every time. */
final class SampleRegister {

    private static final List<String> WORDS = List.of(
            "安和", "永泰", "华兴", "福源", "盛达", "金穗", "巴山", "明月", "川东", "瑞丰", "宏远", "同心", "长青", "龙腾",
            "祥云", "新民", "双龙", "凤凰", "红星", "平安", "锦绣", "兴旺", "康泰", "百顺", "嘉禾", "天宇", "大业", "春晖");
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗");
    private static final List<String> GIVEN = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");
    /** Busier towns first: the streets around the seat have most of the shops. */
    static final List<String> TOWNS = List.of(
            "511703001", "511703002", "511703005", "511703006", "511703008", "511703009", "511703100", "511703101",
            "511703102", "511703104", "511703105", "511703106", "511703107", "511703108", "511703109", "511703113",
            "511703114", "511703115", "511703116", "511703117", "511703118", "511703120", "511703122", "511703123",
            "511703125", "511703127", "511703129", "511703130", "511703203", "511703217", "511703234", "511703235",
            "511703236");
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private final Random random = new Random(20150906);
    private final Set<String> names = new HashSet<>();

    static List<SampleUnit> units(int number) {
        return new SampleRegister().invent(number);
    }

    private List<SampleUnit> invent(int number) {
        var trades = SampleTrade.all();
        int weights = trades.stream().mapToInt(SampleTrade::weight).sum();
        var units = new ArrayList<SampleUnit>();
        for (var trade : trades) {
            long share = Math.max(1, Math.round((double) trade.weight() * number / weights));
            for (int i = 0; i < share; i++) {
                units.add(unit(trade, units.size() + 1));
            }
        }
        return List.copyOf(units);
    }

    private SampleUnit unit(SampleTrade trade, int serial) {
        String town = TOWNS.get((int) (Math.pow(random.nextDouble(), 1.6) * TOWNS.size()));
        int staff = trade.staffMin()
                + (int) (Math.pow(random.nextDouble(), 2) * (trade.staffMax() - trade.staffMin()));
        String leader = person();
        return new SampleUnit(
                name(trade, staff), creditCode(serial), trade.code(), town,
                "示例路" + (1 + random.nextInt(300)) + "号", leader, phone(), staff < 8 ? leader : person(), phone(), staff,
                Math.min(4, trade.risk() + random.nextInt(2)), trade.visits(),
                LocalDate.of(2003, 1, 1).plusDays(random.nextInt(7800)));
    }

    private String name(SampleTrade trade, int staff) {
        String suffix = staff > 20 ? "有限公司" : staff > 6 ? "" : random.nextBoolean() ? "" : "（个体）";
        while (true) {
            String name = "达川区示例" + WORDS.get(random.nextInt(WORDS.size())) + WORDS.get(random.nextInt(WORDS.size()))
                    + trade.noun() + suffix;
            if (names.add(name)) {
                return name;
            }
        }
    }

    private String person() {
        return SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
    }

    /** Numbers of a range that no operator gives out. */
    private String phone() {
        return "1000817" + "%04d".formatted(random.nextInt(10_000));
    }

    /** Registration authority 91, division 511703, an organisation code that begins with YL (样例), and the check digit. */
    private static String creditCode(int serial) {
        String body = "91511703YL" + "%07d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(body.charAt(i));
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
