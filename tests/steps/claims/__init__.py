"""Tests of the step that finds claims."""
