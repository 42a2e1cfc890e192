package org.orgo.platform.caching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Nobody waits for what somebody else loads into a cache. */
class ReadThroughTests {

  /** These compute what they keep from what they are given, and ask nobody. */
  private static final Set<String> PURE =
      Set.of(
          "org.orgo.engine.budget.HeldDefinitions",
          "org.orgo.engine.decisions.feel.CachingFeel",
          "org.orgo.engine.decisions.feel.CachingFeelEngine",
          "org.orgo.engine.decisions.feel.IndexedTables",
          "org.orgo.engine.decisions.feel.PlainCells",
          "org.orgo.engine.decisions.Decisions",
          "org.orgo.engine.deployment.check.tables.FeelCell",
          "org.orgo.organizations.profile.OrganizationProfiles",
          "org.orgo.routing.classification.ThemeFinder",
          "org.orgo.tasks.lifecycle.Deadlines",
          "org.orgo.web.rates.RequestRates");

  private final Cache<String, String> cache = Caffeine.newBuilder().build();

  @Test
  void who_asks_for_the_same_is_answered_while_another_still_loads() throws Exception {
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    CompletableFuture<String> slow =
        CompletableFuture.supplyAsync(
            () ->
                ReadThrough.get(
                    cache,
                    "key",
                    key -> {
                      loading.countDown();
                      await(answered);
                      return "slow";
                    }));
    await(loading);

    assertThat(ReadThrough.get(cache, "key", key -> "fast")).isEqualTo("fast");

    answered.countDown();
    assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("slow");
  }

  @Test
  void what_is_kept_is_not_loaded_again_and_a_failure_is_not_kept() {
    assertThatThrownBy(
            () ->
                ReadThrough.get(
                    cache,
                    "key",
                    key -> {
                      throw new IllegalStateException("gone");
                    }))
        .hasMessage("gone");
    assertThat(ReadThrough.get(cache, "key", key -> "first")).isEqualTo("first");
    assertThat(ReadThrough.get(cache, "key", key -> "second")).isEqualTo("first");
  }

  @Test
  void no_cache_loads_from_elsewhere_under_its_lock() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.orgo");

    noClasses()
        .that()
        .doNotBelongToAnyOf(PURE.stream().map(ReadThroughTests::named).toArray(Class[]::new))
        .should()
        .callMethod(Cache.class, "get", Object.class, Function.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(LoadingCache.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(AsyncCache.class)
        .because("what asks a database is loaded by ReadThrough")
        .check(classes);
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException renamed) {
      throw new IllegalStateException(renamed);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
