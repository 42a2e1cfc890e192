/** Lets rows follow the tokens of their diagrams within the engine's command that moves them. */
package org.orgo.engine.tokens;
