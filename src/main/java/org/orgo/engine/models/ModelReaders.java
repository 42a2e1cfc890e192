package org.orgo.engine.models;

import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnParser;

/** The model library's entry points, for us and the engine, with readers that are quick. */
public final class ModelReaders {

  private static final String DMN = "org/camunda/bpm/model/dmn/schema/";

  private ModelReaders() {}

  /** In place of the library's own, for the whole process. */
  public static synchronized void install() {
    if (!(Dmn.INSTANCE instanceof CompiledDmn)) {
      Dmn.INSTANCE = new CompiledDmn();
      Bpmn.INSTANCE = new CompiledBpmn();
    }
  }

  private static final class CompiledDmn extends Dmn {

    private final DmnParser reader = new CompiledDmnParser();

    @Override
    protected DmnModelInstance doReadModelFromInputStream(InputStream xml) {
      return reader.parseModelFromStream(xml);
    }
  }

  private static final class CompiledDmnParser extends DmnParser {

    private static final CompiledSchema SCHEMA =
        new CompiledSchema(
            DmnParser.class,
            DMN + "DMN15.xsd",
            DMN + "DMN14.xsd",
            DMN + "DMN13.xsd",
            DMN + "DMN12.xsd",
            DMN + "DMN11.xsd",
            DMN + "DMN11_Alternative.xsd");

    @Override
    protected void configureFactory(DocumentBuilderFactory parsers) {
      super.configureFactory(parsers);
      SCHEMA.replaceFiles(parsers);
    }
  }

  private static final class CompiledBpmn extends Bpmn {

    private final BpmnParser reader = new CompiledBpmnParser();

    @Override
    protected BpmnModelInstance doReadModelFromInputStream(InputStream xml) {
      return reader.parseModelFromStream(xml);
    }
  }

  private static final class CompiledBpmnParser extends BpmnParser {

    private static final CompiledSchema SCHEMA =
        new CompiledSchema(BpmnParser.class, "org/camunda/bpm/model/bpmn/schema/BPMN20.xsd");

    @Override
    protected void configureFactory(DocumentBuilderFactory parsers) {
      super.configureFactory(parsers);
      SCHEMA.replaceFiles(parsers);
    }
  }
}
