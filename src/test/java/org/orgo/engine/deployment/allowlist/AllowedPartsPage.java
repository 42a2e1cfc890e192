package org.orgo.engine.deployment.allowlist;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.engine.deployment.check.forms.FormCheck;
import org.orgo.engine.deployment.findings.Findings;

/** Draws the page that says what a diagram, a table and a form may contain. */
final class AllowedPartsPage {

  private static final List<String> CONDITIONS =
      List.of(
          "${action == 'start'}",
          "${level >= 2 and not urgent}",
          "${(amount + 2) * 3 > -limit / 4}",
          "${opens == \"CASE\" || opens == null}",
          "${amount % 2 == 0}",
          "${amount / 0}",
          "${'a' + 1}",
          "${now()}",
          "${task.name == 'x'}",
          "${list[0]}",
          "${a ? b : c}",
          "${a} and ${b}");
  private static final List<String> CELLS =
      List.of(
          "\"HIGH\", \"CRITICAL\"",
          ">= 3",
          "[1..5]",
          "not(\"safety\")",
          "contains(lower case(?), \"leak\")",
          "if level > 2 then \"x\" else \"y\"",
          "for x in xs return x",
          "some x in xs satisfies x > 1",
          "function(x) x + 1",
          "{ a: 1 }",
          "[1, 2, 3]",
          "sum(1, 2)",
          "2 ** 9");
  private static final List<String> COMPONENTS =
      List.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "datetime",
          "separator",
          "spacer",
          "text",
          "html",
          "image",
          "iframe",
          "button",
          "group",
          "dynamiclist",
          "table",
          "taglist",
          "filepicker",
          "documentPreview",
          "expression");

  private final StringBuilder page = new StringBuilder();

  String draw() {
    write(
        """
        # What a diagram may contain

        Diagrams, tables and forms of an organization run beside those of others, so only what is listed here is
        accepted; whatever is not listed is refused. A refusal names file, line, element, rule, what is wrong and what
        to do; a program reads the same parts in `findings` of the [problem](call-the-api.md). Why it is so:
        [decision 8](../decisions/0008-diagrams-are-untrusted.md) and
        [decision 34](../decisions/0034-wider-where-harmless.md).

        This page is made from the lists that the check reads: `bpmn.allowed`, `bpmn.refused`, `dmn.allowed` and
        `dmn.refused`.

        ## Diagrams (BPMN)
        """);
    parts(AllowList.of("bpmn"));
    write(
        """

        ## Conditions and mapped values

        One expression `${…}` of at most 500 characters: variables, numbers, texts in quotes, `true`, `false` and
        `null`; `+` `-` `*` `/`; `==` `!=` `<` `<=` `>` `>=` (or `eq` `ne` `lt` `le` `gt` `ge`); `and` `or` `not` (or
        `&&` `||` `!`); parentheses. Dividing by zero while it runs fails the step and becomes an incident. A timer or
        due date is ISO-8601 or one of the variables of time that Orgo sets. A mapped value may also be plain text,
        and is mapped to a variable of the diagram's own, not to one that Orgo sets.

        """);
    examples(CONDITIONS, ExpressionGrammar::refusal);
    write(
        """

        ## Decisions (DMN)

        Versions 1.1 to 1.5 of the standard are read; what is stored is version 1.3.
        """);
    parts(AllowList.of("dmn"));
    write("\n## Cells (FEEL)\n\n");
    write(
        "Scalars, paths into maps, comparisons, intervals, `+` `-` `*` `/`, `if`, and the functions "
            + code(FeelGrammar.functions().stream().sorted())
            + ".\n\n");
    examples(CELLS, FeelGrammar::refusal);
    write(
        """

        ## Forms

        At most 100 components and 64 KB, no expressions, no patterns that repeat what repeats itself.

        | component | |
        |---|---|
        """);
    COMPONENTS.forEach(each -> row("`" + each + "`", formRefusal(each).orElse("allowed")));
    return page.toString();
  }

  private void parts(AllowList list) {
    list.sections().forEach((section, elements) -> section(list, section, elements));
    write("\n### Refused, and what to use instead\n\n| part | instead |\n|---|---|\n");
    list.remedies().entrySet().stream()
        .map(each -> Map.entry(each.getValue(), "`" + each.getKey() + "`"))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                java.util.LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.joining(" "))))
        .forEach((remedy, parts) -> row(parts, remedy));
    row("anything else", "Remove it");
  }

  private void section(AllowList list, String section, List<String> elements) {
    String[] parts = section.split("\\|");
    write("\n### " + parts[0].strip() + "\n\n" + parts[1].strip() + "\n\n");
    write("| element | attributes |\n|---|---|\n");
    for (String element : elements) {
      row(
          "`" + element + "`",
          code(list.attributesOf(element).entrySet().stream().map(AllowedPartsPage::attribute)));
    }
  }

  private static String attribute(Map.Entry<String, Set<String>> attribute) {
    return attribute.getKey()
        + (attribute.getValue().isEmpty()
            ? ""
            : "=" + attribute.getValue().stream().sorted().collect(Collectors.joining(" or ")));
  }

  private void examples(List<String> texts, Function<String, Optional<String>> refusal) {
    write("| example | |\n|---|---|\n");
    for (String each : texts) {
      row("`" + each.replace("|", "\\|") + "`", refusal.apply(each).orElse("allowed"));
    }
  }

  private static Optional<String> formRefusal(String component) {
    Findings findings = Findings.in("x.form");
    String form =
        "{\"type\": \"default\", \"id\": \"x\", \"components\": [{\"id\": \"a\", \"key\": \"a\","
            + " \"type\": \""
            + component
            + "\"}]}";
    FormCheck.check(form.getBytes(StandardCharsets.UTF_8), findings);
    return findings.list().stream().map(each -> "refused: " + each.remedy()).findFirst();
  }

  private static String code(Stream<String> words) {
    return words.map(each -> "`" + each + "`").collect(Collectors.joining(" "));
  }

  private void row(String left, String right) {
    write("| " + left + " | " + right + " |\n");
  }

  private void write(String text) {
    page.append(text);
  }
}
