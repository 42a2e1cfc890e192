package org.orgo.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.mail.Service;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;
import org.orgo.OrgoApplication;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules, who may call whom, and the few rules that keep them small. */
class ModularityTests {

  private static final int MAX_CLASS_LINES = 250;
  private static final Path SOURCES = Path.of("src/main/java/org/orgo");

  /**
   * The demo starts everything, and pages show everything; by facades only, which verify() sees.
   */
  private static final List<String> CALL_ANY_FACADE =
      List.of(
          "org.orgo.demo",
          "org.orgo.web",
          "org.orgo.tasklist",
          "org.orgo.operations",
          "org.orgo.studio");

  private static final ApplicationModules MODULES = ApplicationModules.of(OrgoApplication.class);
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.orgo");

  @Test
  void modules_call_only_whom_they_may() {
    MODULES.verify();
  }

  @Test
  void every_module_says_whom_it_may_call() {
    List<String> silent =
        MODULES.stream()
            .map(module -> module.getBasePackage())
            .filter(module -> !CALL_ANY_FACADE.contains(module.getName()))
            .filter(
                module ->
                    module
                        .findAnnotation(ApplicationModule.class)
                        .filter(found -> isSaid(found.allowedDependencies()))
                        .isEmpty())
            .map(module -> module.getName())
            .toList();
    assertThat(silent).isEmpty();
  }

  @Test
  void only_the_engine_and_process_packages_know_the_engine() {
    engineRule().check(CLASSES);
  }

  @Test
  void controllers_ask_facades_and_never_mappers() {
    mapperRule().check(CLASSES);
  }

  @Test
  void mail_comes_in_and_leaves_by_spring_integration_only() {
    mailRule().check(CLASSES);
  }

  @Test
  void no_class_is_longer_than_a_few_screens() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .allSatisfy(
              file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(MAX_CLASS_LINES));
    }
  }

  @Test
  void the_rules_can_fail() {
    JavaClasses bad =
        new ClassFileImporter()
            .importClasses(CallsAMapper.class, KnowsTheEngine.class, SendsByItself.class);
    assertThat(mapperRule().evaluate(bad).hasViolation()).isTrue();
    assertThat(engineRule().evaluate(bad).hasViolation()).isTrue();
    assertThat(mailRule().evaluate(bad).hasViolation()).isTrue();
  }

  /** The annotation's default is one name that no module has. */
  private static boolean isSaid(String[] allowed) {
    return allowed.length != 1 || !allowed[0].equals(ApplicationModule.OPEN_TOKEN);
  }

  private static ArchRule engineRule() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("org.orgo.engine..", "org.orgo..process..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..");
  }

  private static ArchRule mapperRule() {
    return classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .or()
        .areAssignableTo(CallsAMapper.class)
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(
                DescribedPredicate.describe("mappers", ModularityTests::isMapper)));
  }

  /** Trying a server's settings, and the demo's own mail server, are neither way. */
  private static ArchRule mailRule() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("org.orgo.mail.check..", "org.orgo.demo..")
        .and()
        .areNotAssignableTo(JavaMailSenderImpl.class)
        .and()
        .areNotAssignableTo(Transport.class)
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "connects to a mail server or sends",
                call ->
                    call.getTargetOwner().isAssignableTo(Service.class)
                            && Set.of("connect", "sendMessage", "send").contains(call.getName())
                        || call.getTargetOwner().isAssignableTo(MailSender.class)
                            && call.getName().equals("send")
                        || call.getTargetOwner().isEquivalentTo(Session.class)
                            && Set.of("getStore", "getTransport").contains(call.getName())));
  }

  private static boolean isMapper(JavaClass type) {
    return type.isAnnotatedWith(Mapper.class) || type.getPackageName().contains(".persistence");
  }

  private static final class KnowsTheEngine {
    org.camunda.bpm.engine.ProcessEngine engine;
  }

  private static final class SendsByItself {
    void send(JavaMailSenderImpl sender) {
      sender.send(sender.createMimeMessage());
    }
  }

  private static final class CallsAMapper {
    SomeMapper mapper;
  }

  @Mapper
  private interface SomeMapper {}
}
