package com.example.parasol.umbrella.command;

/**
 * How a program ended.
 *
 * @param output of both kinds
 */
public record Answer(int status, String output) {}
