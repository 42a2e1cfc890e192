/** The same for programs. */
package org.orgo.engine.operations.api;
