package org.orgo.engine.sandbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.DelegateDeclarations;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Publishes the delegates in the modules' <code>process</code> packages. Looks up names late and
 * beans even later: delegates need facades, and facades need the engine.
 */
public final class SpringPublishedBeans implements PublishedBeans, DelegateDeclarations {

  private static final Pattern PROCESS_PACKAGE =
      Pattern.compile("org\\.orgo\\.[a-z.]*\\bprocess(\\.[a-z.]+)?");

  private final ListableBeanFactory beans;
  private volatile Set<String> names;

  public SpringPublishedBeans(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public boolean isPublished(String name) {
    return names().contains(name);
  }

  @Override
  public Object get(String name) {
    if (!isPublished(name)) {
      throw new IllegalArgumentException("not published: " + name);
    }
    return beans.getBean(name);
  }

  @Override
  public Optional<PublishedTo> find(String delegate) {
    return isPublished(delegate)
        ? Optional.ofNullable(beans.findAnnotationOnBean(delegate, PublishedTo.class, false))
        : Optional.empty();
  }

  @Override
  public Set<String> names() {
    Set<String> known = names;
    if (known == null) {
      known =
          Arrays.stream(beans.getBeanNamesForType(JavaDelegate.class, false, false))
              .filter(this::livesInAProcessPackage)
              .collect(Collectors.toUnmodifiableSet());
      names = known;
    }
    return known;
  }

  private boolean livesInAProcessPackage(String name) {
    Class<?> type = beans.getType(name, false);
    return type != null && PROCESS_PACKAGE.matcher(type.getPackageName()).matches();
  }
}
