package org.orgo.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Withholds an answer that says the engine failed, when it is the database that did. */
final class EngineResponse extends HttpServletResponseWrapper {

  private static final List<String> ENGINE = List.of("/engine-rest/", "/camunda/api/");

  private final BooleanSupplier outage;
  private boolean withheld;

  EngineResponse(HttpServletResponse response, BooleanSupplier outage) {
    super(response);
    this.outage = outage;
  }

  static boolean isForEngine(HttpServletRequest request) {
    return ENGINE.stream().anyMatch(request.getRequestURI()::startsWith);
  }

  boolean isWithheld() {
    return withheld;
  }

  private boolean withholds(int status) {
    withheld = status >= SC_INTERNAL_SERVER_ERROR && outage.getAsBoolean();
    return withheld;
  }

  @Override
  public void setStatus(int status) {
    if (!withholds(status)) {
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    if (!withholds(status)) {
      super.sendError(status);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    if (!withholds(status)) {
      super.sendError(status, message);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return withheld ? new Nowhere() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return withheld ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!withheld) {
      super.flushBuffer();
    }
  }

  private static final class Nowhere extends ServletOutputStream {

    @Override
    public void write(int ignored) {
      // what the engine says about itself is not true
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("The engine answers at once");
    }
  }
}
