"""What a training script imports: start a run, log numbers, keep samples and figures.

Standard library only and Python 3.9 or newer: it runs under the learner's interpreter.
"""
