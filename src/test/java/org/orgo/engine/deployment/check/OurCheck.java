package org.orgo.engine.deployment.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orgo.engine.deployment.delegates.DelegateDeclarations;
import org.orgo.engine.deployment.findings.Finding;
import org.springframework.beans.factory.support.BeanDefinitionDefaults;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ScopeMetadata;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The check as the modules make it up together, without anything behind it. */
public final class OurCheck {

  private static final AnnotationConfigApplicationContext BEANS = beans();

  private OurCheck() {}

  public static DeploymentCheck get() {
    return BEANS.getBean(DeploymentCheck.class);
  }

  public static DelegateDeclarations delegates() {
    return BEANS.getBean(DelegateDeclarations.class);
  }

  /** What is found in one file, where the shared definitions are deployed. */
  public static List<Finding> findingsIn(String file, String text) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
    return get().check(files, shared());
  }

  /** What is deployed for everybody. */
  public static KnownDefinitions shared() {
    return new KnownDefinitions() {
      @Override
      public boolean hasProcess(String key) {
        return exists("processes", key + ".bpmn");
      }

      @Override
      public boolean hasDecision(String key) {
        return exists("dmn", key + ".dmn");
      }

      @Override
      public Optional<byte[]> form(String id) {
        return find("forms", id + ".form").map(OurCheck::read);
      }
    };
  }

  private static boolean exists(String folder, String file) {
    return find(folder, file).isPresent();
  }

  private static Optional<Path> find(String folder, String file) {
    try (var files = Files.walk(Path.of(folder))) {
      return files.filter(each -> each.getFileName().toString().equals(file)).findFirst();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Delegates are only looked at; none of them is made. */
  private static AnnotationConfigApplicationContext beans() {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
    scanner.setScopeMetadataResolver(definition -> new ScopeMetadata());
    scanner.setBeanDefinitionDefaults(lazy());
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.Sample\\w+")));
    scanner.addIncludeFilter(
        new RegexPatternTypeFilter(
            Pattern.compile(
                "org\\.orgo\\..*process\\.(\\w+\\.)?\\w+(Delegate|Shape)"
                    + "|org\\.orgo\\.engine\\.sandbox\\.SandboxConfiguration")));
    scanner.scan("org.orgo");
    context.addBeanFactoryPostProcessor(
        factory -> {
          for (String name : factory.getBeanDefinitionNames()) {
            factory.getBeanDefinition(name).setLazyInit(true);
          }
        });
    context.refresh();
    return context;
  }

  private static BeanDefinitionDefaults lazy() {
    var defaults = new BeanDefinitionDefaults();
    defaults.setLazyInit(true);
    return defaults;
  }
}
