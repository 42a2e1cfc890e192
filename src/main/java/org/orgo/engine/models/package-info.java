/** How diagrams and tables are read from XML: as the engine does, with schemas compiled once. */
package org.orgo.engine.models;
