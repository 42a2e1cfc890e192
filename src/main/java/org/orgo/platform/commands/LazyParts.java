package org.orgo.platform.commands;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;

/**
 * Lets parts come to life when they are asked for, and starts nothing by itself. Boot's own lazy
 * start makes exceptions for what runs by the clock or at the end of a start, which is what must
 * not happen here.
 */
final class LazyParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** What refuses an unsuitable database does so before anything is asked for. */
  private static final Set<String> EAGER =
      Set.of("org.orgo.platform.tenancy", "org.orgo.organizations");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("lifecycleProcessor", new NothingStarts());
    context.addBeanFactoryPostProcessor(LazyParts::makeLazy);
  }

  private static void makeLazy(ConfigurableListableBeanFactory beans) {
    for (String name : beans.getBeanDefinitionNames()) {
      Class<?> type = beans.getType(name, false);
      boolean eager = type != null && EAGER.contains(type.getPackageName());
      beans.getBeanDefinition(name).setLazyInit(!eager);
    }
  }

  /** In place of the processor that starts mailboxes, live pages and the engine's jobs. */
  private static final class NothingStarts implements LifecycleProcessor {

    @Override
    public void onRefresh() {
      // as the class says
    }

    @Override
    public void onClose() {
      // nothing was started
    }

    @Override
    public void start() {
      // as the class says
    }

    @Override
    public void stop() {
      // nothing was started
    }

    @Override
    public boolean isRunning() {
      return false;
    }
  }
}
