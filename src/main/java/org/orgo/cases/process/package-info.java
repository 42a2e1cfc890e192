/** Drives the engine for cases: starts their diagram, takes its transitions, follows its tokens. */
package org.orgo.cases.process;
