package org.orgo.engine.walls;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Calls any method of any of the engine's services, with the given id wherever a text may stand, so
 * that a method the engine gets tomorrow is called as well.
 */
final class ServiceCalls {

  /** They take no text: what they do is tried with a case of its own, or has no rows. */
  private static final Set<String> OF_THE_THREAD =
      Set.of("setAuthentication", "clearAuthentication", "setAuthenticatedUserId");

  private final ProcessEngine engine;

  ServiceCalls(ProcessEngine engine) {
    this.engine = engine;
  }

  record Call(Object service, Method method) {

    String name() {
      return "%s.%s(%s)"
          .formatted(
              method.getDeclaringClass().getSimpleName(),
              method.getName(),
              Arrays.stream(method.getParameterTypes())
                  .map(Class::getSimpleName)
                  .collect(Collectors.joining(",")));
    }
  }

  List<Call> all() {
    return Arrays.stream(ProcessEngine.class.getInterfaces()[0].getMethods())
        .filter(getter -> getter.getName().endsWith("Service"))
        .flatMap(getter -> callsOf(service(getter)))
        .sorted(Comparator.comparing(Call::name))
        .toList();
  }

  private Object service(Method getter) {
    try {
      return getter.invoke(engine);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Stream<Call> callsOf(Object service) {
    return Arrays.stream(service.getClass().getInterfaces())
        .filter(each -> each.getName().startsWith("org.camunda"))
        .flatMap(each -> Arrays.stream(each.getMethods()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !OF_THE_THREAD.contains(method.getName()))
        .map(method -> new Call(service, method));
  }

  /** Whether every parameter can be given a value that means something. */
  static boolean canBeCalled(Call call) {
    return Arrays.stream(call.method().getParameterTypes()).allMatch(ServiceCalls::isKnown);
  }

  /** What comes of it, in words that do not name the id. */
  String outcome(Call call, String id) {
    Object[] arguments =
        Arrays.stream(call.method().getParameterTypes()).map(type -> value(type, id)).toArray();
    try {
      return described(call.method().invoke(call.service(), arguments)).replace(id, "ID");
    } catch (InvocationTargetException thrown) {
      Throwable refusal = thrown.getTargetException();
      return (refusal.getClass().getSimpleName() + ": " + refusal.getMessage()).replace(id, "ID");
    } catch (IllegalAccessException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String described(Object result) {
    if (result == null || result instanceof Number || result instanceof Boolean) {
      return String.valueOf(result);
    }
    if (result instanceof Collection<?> many) {
      return many.size() + " things";
    }
    return result.getClass().getSimpleName();
  }

  private static boolean isKnown(Class<?> type) {
    return type.isPrimitive()
        || Set.of(
                String.class,
                String[].class,
                Integer.class,
                Long.class,
                Object.class,
                Map.class,
                Date.class,
                TypedValue.class,
                java.io.InputStream.class,
                ProcessInstanceQuery.class,
                HistoricProcessInstanceQuery.class)
            .contains(type)
        || Collection.class.isAssignableFrom(type)
        || type.getSimpleName().equals("VariableMap");
  }

  private Object value(Class<?> type, String id) {
    if (type == boolean.class) {
      return true;
    } else if (type == int.class || type == Integer.class) {
      return 1;
    } else if (type == long.class || type == Long.class) {
      return 1L;
    } else if (type == String.class || type == Object.class) {
      return id;
    } else if (type == String[].class) {
      return new String[] {id};
    } else if (type == Set.class) {
      return Set.of(id);
    } else if (Collection.class.isAssignableFrom(type)) {
      return List.of(id);
    } else if (Map.class.isAssignableFrom(type)) {
      return Variables.createVariables();
    } else if (type == Date.class) {
      return new Date(0);
    } else if (type == TypedValue.class) {
      return Variables.stringValue("x");
    } else if (type == ProcessInstanceQuery.class) {
      return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(id);
    } else if (type == HistoricProcessInstanceQuery.class) {
      return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(id);
    } else {
      return new ByteArrayInputStream(new byte[] {1});
    }
  }
}
