package anlan.enterprise.competence;

import anlan.enterprise.competence.Places.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of towns and villages as people write them (地名): today's, those of towns that were merged, with the old kind
 * of a town (乡, 镇, 街道) or the new one. What could be two places is none.
 */
final class PlaceNames {

    private static final Pattern DISTRICT = Pattern.compile("^(?:四川省?)?(?:达州市?)?(?:达川区|达县|达川)?(?=.{2,})");
    private static final Pattern KIND = Pattern.compile("(?:街道办事处|街道办|街道|镇|乡)$");
    private static final Pattern COMMITTEE = Pattern.compile("(?:村民|居民)?委员会$|(?<=村|社区)(?:村|居)?委会$");
    private static final Pattern ELSEWHERE =
            Pattern.compile("^(?:\\p{IsHan}{1,6}?省)?(?:\\p{IsHan}{1,4}?县|\\p{IsHan}{2,7}?(?<![园小社发矿校景片厂库新属宅活辖])(?:自治州|市(?!场|区)|区))");

    private final Map<String, String> current = new HashMap<>();
    private final Map<String, Set<String>> currentByStem = new HashMap<>();
    private final Map<String, Set<String>> past = new HashMap<>();
    private final Map<String, Set<String>> pastByStem = new HashMap<>();
    private final Map<String, Map<String, String>> villages = new HashMap<>();
    private final Map<String, String> townNames = new HashMap<>();
    private final Pattern towns;

    PlaceNames(List<Competence.Place> places, List<Competence.PastPlace> gone) {
        for (var place : places) {
            if (place.code().length() == 9) {
                current.put(place.name(), place.code());
                currentByStem.computeIfAbsent(stem(place.name()), _ -> new HashSet<>()).add(place.code());
                townNames.put(place.code(), place.name());
            } else {
                villages.computeIfAbsent(place.code().substring(0, 9), _ -> new LinkedHashMap<>())
                        .put(COMMITTEE.matcher(place.name()).replaceFirst(""), place.code());
            }
        }
        for (var place : gone) {
            past.computeIfAbsent(place.name(), _ -> new LinkedHashSet<>()).addAll(place.today());
            pastByStem.computeIfAbsent(stem(place.name()), _ -> new LinkedHashSet<>()).addAll(place.today());
        }
        towns = pattern();
    }

    private Pattern pattern() {
        var stems = Stream.concat(currentByStem.keySet().stream(), pastByStem.keySet().stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(stems.isEmpty() ? "(?!)" : "(" + stems + ")(?:街道|镇|乡)(?!路|大道|巷|桥)");
    }

    /** A cell that should name a place. */
    Finding written(String text) {
        var name = DISTRICT.matcher(text).replaceFirst("");
        var exact = current.get(name);
        if (exact != null) {
            return Finding.of(exact);
        }
        if (currentByStem.containsKey(stem(name)) || past.containsKey(name) || pastByStem.containsKey(stem(name))) {
            return town(name);
        }
        var found = search(name);
        return found.code().isEmpty() && found.fault().isEmpty()
                ? Finding.unclear("属地“" + shorten(text) + "”不是本区现有的乡镇（街道）或者村（社区）。")
                : found;
    }

    Finding inAddress(String address) {
        var found = search(DISTRICT.matcher(address).replaceFirst(""));
        return found.code().isEmpty() && found.fault().isEmpty()
                ? Finding.unclear("没有写明属地，从地址“" + shorten(address) + "”也看不出是哪个乡镇（街道）。")
                : found;
    }

    /** The one town the text names, and the village in it; empty if it names none. */
    private Finding search(String text) {
        var names = new LinkedHashMap<String, Finding>();
        int first = -1;
        for (Matcher each = towns.matcher(text); each.find(); ) {
            first = first < 0 ? each.start() : first;
            var town = town(each.group());
            if (names.values().stream().noneMatch(known -> !known.code().isEmpty() && known.equals(town))) {
                names.put(each.group(), town);
            }
        }
        var elsewhere = ELSEWHERE.matcher(first < 0 ? text : text.substring(0, first));
        if (elsewhere.find()) {
            return Finding.unclear("地址写的是“" + elsewhere.group() + "”，不在本区；如果在本区，请写明属地。");
        }
        if (names.isEmpty()) {
            return village(text);
        }
        if (names.size() > 1) {
            return Finding.unclear("“" + String.join("”和“", names.keySet()) + "”不是同一个乡镇（街道），请写明属地是哪一个。");
        }
        var town = names.values().iterator().next();
        return town.code().isEmpty() ? town : Finding.of(villageIn(town.code(), text));
    }

    private Finding town(String name) {
        var exact = current.get(name);
        if (exact != null) {
            return Finding.of(exact);
        }
        var stem = stem(name);
        var today = Stream.of(past.get(name), currentByStem.get(stem), pastByStem.get(stem))
                .filter(codes -> codes != null && !codes.isEmpty())
                .findFirst()
                .orElse(Set.of());
        return switch (today.size()) {
            case 0 -> Finding.unclear("“" + name + "”已经撤并，去向待核，请写明属地是现在的哪个乡镇（街道）。");
            case 1 -> Finding.of(today.iterator().next());
            default -> Finding.unclear("“" + name + "”现在分属" + names(today) + "，请写明属地是哪一个。");
        };
    }

    private Finding village(String text) {
        var found = new LinkedHashSet<String>();
        villages.forEach((_, names) -> names.forEach((name, code) -> {
            if (name.length() > 2 && text.contains(name)) {
                found.add(code);
            }
        }));
        var in = found.stream().map(code -> code.substring(0, 9)).collect(Collectors.toCollection(LinkedHashSet::new));
        return switch (in.size()) {
            case 0 -> Finding.unclear("");
            case 1 -> Finding.of(found.size() == 1 ? found.iterator().next() : in.iterator().next());
            default -> Finding.unclear("“" + shorten(text) + "”里的村（社区）在" + names(in) + "都有，请写明属地是哪一个。");
        };
    }

    private String villageIn(String town, String text) {
        return villages.getOrDefault(town, Map.of()).entrySet().stream()
                .filter(village -> text.contains(village.getKey()))
                .max(Comparator.comparingInt(village -> village.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(town);
    }

    private String names(Collection<String> codes) {
        return codes.stream().map(code -> townNames.getOrDefault(code, code)).collect(Collectors.joining("、"));
    }

    /** 百节 of 百节镇: people leave the kind out, or still write the old one. */
    private static String stem(String name) {
        return name.length() > 2 ? KIND.matcher(name).replaceFirst("") : name;
    }

    private static String shorten(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
